// What a power cut leaves of SQLite's files: a layer under SQLite that records what reaches the system, and a replay
// of what may have reached the disk.
#ifndef BEIZENG_POWERLOSS_H
#define BEIZENG_POWERLOSS_H

#include <stdint.h>

/// Registers the layer `powerloss` over the system's own, beside it and never as the default.
int32_t powerloss_register(void);

/// Forgets the recorded trace and records from now on the files whose path begins with `prefix`; other files pass.
void powerloss_start(const char *prefix);
/// Records no more; the trace stays.
void powerloss_stop(void);
/// Notes that the commit `id` (0 and up) has been acknowledged.
void powerloss_acknowledge(int64_t id);

/// Events recorded so far.
int64_t powerloss_events(void);
/// Syncs of files whose name ends with `suffix`.
int64_t powerloss_syncs(const char *suffix);

/// Every sync takes this long, as a real disk does.
void powerloss_delay(int32_t microseconds);

/// What is made to fail.
enum powerloss_call { POWERLOSS_NOTHING = 0, POWERLOSS_WRITE = 1, POWERLOSS_SYNC = 2 };
/// The call of this kind after `skipped` others fails: a write as on a full disk, a sync as on a broken one; with
/// `stays` all later ones fail too.
void powerloss_fail(enum powerloss_call call, int64_t skipped, int32_t stays);
/// Whether the failure has come to pass.
int32_t powerloss_has_failed(void);

/// What one crash left.
typedef struct {
    /// Acknowledged commits that are missing.
    int64_t lost;
    /// Answer of the question for half commits, which should be 0.
    int64_t half;
    /// Commits found.
    int64_t found;
    /// Whether SQLite opened it and called it sound.
    int32_t sound;
} powerloss_outcome;

/// A walk through the recorded trace.
typedef struct powerloss_replay powerloss_replay;

/// Starts at the beginning of the trace; states are laid out in `folder`, the file `main` (its name at recording
/// without the folder) is opened, and asked `ids` (a commit a row) and `half` (one number).
powerloss_replay *powerloss_replay_new(const char *folder, const char *main, const char *ids, const char *half);
void powerloss_replay_free(powerloss_replay *replay);
/// Goes on to just before event `position`, which never lies behind.
void powerloss_replay_advance(powerloss_replay *replay, int64_t position);
/// Cuts the power here: what is synced stays, of the rest what `seed` leaves, torn in sectors of 512 bytes.
powerloss_outcome powerloss_replay_crash(powerloss_replay *replay, uint64_t seed);
/// What SQLite said of the last state that was not sound.
const char *powerloss_replay_message(const powerloss_replay *replay);

#endif

// Lays out what a power cut at some place of the trace may leave, and lets SQLite say whether it is sound.
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "powerloss.h"
#include "trace.h"

typedef struct {
    uint8_t *bytes;
    int64_t length, room;
} image;

typedef struct {
    image synced;
    const event **waiting;  // writes and truncations since the last sync
    int64_t count, room;
} disk_file;

struct powerloss_replay {
    char folder[512], main[512], ids[512], half[1024];
    disk_file files[FILES];
    image state;
    int64_t position;
    uint8_t *acknowledged;  // one a commit
    int64_t commits;
    char message[640];
};

static void image_fit(image *i, int64_t length) {
    if (length > i->room) {
        i->room = 2 * length;
        i->bytes = realloc(i->bytes, (size_t)i->room);
    }
}

static void image_resize(image *i, int64_t length) {
    image_fit(i, length);
    if (length > i->length) memset(i->bytes + i->length, 0, (size_t)(length - i->length));
    i->length = length;
}

static void image_write(image *i, int64_t at, const uint8_t *bytes, int64_t length) {
    if (at + length > i->length) image_resize(i, at + length);
    memcpy(i->bytes + at, bytes, (size_t)length);
}

static uint64_t next_random(uint64_t *state) {
    uint64_t z = (*state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

powerloss_replay *powerloss_replay_new(const char *folder, const char *main, const char *ids, const char *half) {
    powerloss_replay *r = calloc(1, sizeof *r);
    snprintf(r->folder, sizeof r->folder, "%s", folder);
    snprintf(r->main, sizeof r->main, "%s", main);
    snprintf(r->ids, sizeof r->ids, "%s", ids);
    snprintf(r->half, sizeof r->half, "%s", half);
    for (int64_t i = 0; i < powerloss_trace.count; i++) {
        const event *e = &powerloss_trace.events[i];
        if (e->kind == EVENT_ACKNOWLEDGE && e->offset >= r->commits) r->commits = e->offset + 1;
    }
    r->acknowledged = calloc((size_t)r->commits + 1, 1);
    return r;
}

void powerloss_replay_free(powerloss_replay *r) {
    for (int i = 0; i < FILES; i++) {
        free(r->files[i].synced.bytes);
        free(r->files[i].waiting);
    }
    free(r->state.bytes);
    free(r->acknowledged);
    free(r);
}

const char *powerloss_replay_message(const powerloss_replay *r) { return r->message; }

static void make_durable(disk_file *f) {
    for (int64_t i = 0; i < f->count; i++) {
        const event *e = f->waiting[i];
        if (e->kind == EVENT_TRUNCATE) {
            image_resize(&f->synced, e->offset);
        } else {
            image_write(&f->synced, e->offset, e->bytes, e->length);
        }
    }
    f->count = 0;
}

void powerloss_replay_advance(powerloss_replay *r, int64_t position) {
    for (; r->position < position && r->position < powerloss_trace.count; r->position++) {
        const event *e = &powerloss_trace.events[r->position];
        disk_file *f = e->file >= 0 ? &r->files[e->file] : NULL;
        switch (e->kind) {
            case EVENT_ACKNOWLEDGE: r->acknowledged[e->offset] = 1; break;
            case EVENT_SYNC: make_durable(f); break;
            case EVENT_DELETE:
                f->count = 0;
                f->synced.length = 0;
                break;
            case EVENT_WRITE:
            case EVENT_TRUNCATE:
                if (f->count == f->room) {
                    f->room = f->room ? 2 * f->room : 256;
                    f->waiting = realloc(f->waiting, (size_t)f->room * sizeof *f->waiting);
                }
                f->waiting[f->count++] = e;
        }
    }
}

// One file as the cut leaves it: each sector of each unsynced write came through or not.
static void lay_out(powerloss_replay *r, const disk_file *f, uint64_t *random) {
    image *state = &r->state;
    image_fit(state, f->synced.length);
    state->length = f->synced.length;
    if (state->length) memcpy(state->bytes, f->synced.bytes, (size_t)state->length);
    // From nothing to everything, in four shades: a disk may keep its cache for long or hardly at all.
    static const uint64_t shades[] = {0, 128, 230, 256};
    uint64_t chance = shades[next_random(random) % 4];
    for (int64_t i = 0; i < f->count; i++) {
        const event *e = f->waiting[i];
        if (e->kind == EVENT_TRUNCATE) {
            if (next_random(random) % 256 < chance) image_resize(state, e->offset);
            continue;
        }
        int64_t at = e->offset, end = e->offset + e->length;
        while (at < end) {
            int64_t stop = (at / SECTOR + 1) * SECTOR;
            if (stop > end) stop = end;
            if (next_random(random) % 256 < chance) image_write(state, at, e->bytes + (at - e->offset), stop - at);
            at = stop;
        }
    }
}

static int save(const image *state, const char *path) {
    int file = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) return -1;
    int64_t done = 0;
    while (done < state->length) {
        ssize_t n = write(file, state->bytes + done, (size_t)(state->length - done));
        if (n <= 0) break;
        done += n;
    }
    int failed = ftruncate(file, done);
    close(file);
    return done == state->length && !failed ? 0 : -1;
}

static void ask(powerloss_replay *r, sqlite3 *db, powerloss_outcome *outcome) {
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(db, "PRAGMA integrity_check(1)", -1, &statement, NULL) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(statement, 0);
        outcome->sound = text && strcmp(text, "ok") == 0;
        if (!outcome->sound) snprintf(r->message, sizeof r->message, "%s", text ? text : "");
    } else {
        snprintf(r->message, sizeof r->message, "%s", sqlite3_errmsg(db));
    }
    sqlite3_finalize(statement);
    uint8_t *present = calloc((size_t)r->commits + 1, 1);
    // Before the first commits there is no table: then nothing is found, and nothing may be missing.
    if (sqlite3_prepare_v2(db, r->ids, -1, &statement, NULL) == SQLITE_OK) {
        while (sqlite3_step(statement) == SQLITE_ROW) {
            int64_t id = sqlite3_column_int64(statement, 0);
            if (id >= 0 && id < r->commits) present[id] = 1;
            outcome->found++;
        }
        sqlite3_finalize(statement);
        if (sqlite3_prepare_v2(db, r->half, -1, &statement, NULL) == SQLITE_OK
            && sqlite3_step(statement) == SQLITE_ROW) {
            outcome->half = sqlite3_column_int64(statement, 0);
        } else {
            outcome->half = 1;
        }
        sqlite3_finalize(statement);
    }
    for (int64_t i = 0; i < r->commits; i++) outcome->lost += r->acknowledged[i] && !present[i];
    free(present);
}

powerloss_outcome powerloss_replay_crash(powerloss_replay *r, uint64_t seed) {
    powerloss_outcome outcome = {0};
    char path[1100], shm[1200];
    for (int32_t i = 0; i < powerloss_trace.files; i++) {
        lay_out(r, &r->files[i], &seed);
        snprintf(path, sizeof path, "%s/%s", r->folder, powerloss_trace.names[i]);
        // The wal-index does not survive: SQLite makes it anew. An empty log or journal is as none.
        if (r->state.length == 0 && strcmp(powerloss_trace.names[i], r->main) != 0) {
            unlink(path);
        } else if (save(&r->state, path)) {
            snprintf(r->message, sizeof r->message, "no room for %s", powerloss_trace.names[i]);
            return outcome;
        }
    }
    snprintf(path, sizeof path, "%s/%s", r->folder, r->main);
    snprintf(shm, sizeof shm, "%s-shm", path);
    unlink(shm);
    sqlite3 *db = NULL;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK) {
        sqlite3_exec(db, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
        ask(r, db, &outcome);
    } else {
        snprintf(r->message, sizeof r->message, "%s", db ? sqlite3_errmsg(db) : "no memory");
    }
    sqlite3_close(db);
    return outcome;
}

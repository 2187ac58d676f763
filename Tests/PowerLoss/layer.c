// A layer under SQLite over the system's own: every call passes through; writes, truncations, syncs and deletions of
// the files under test are recorded in the order in which they were done.
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "powerloss.h"
#include "trace.h"

typedef struct {
    sqlite3_file base;
    int32_t file;  // its number in the trace; -1 passes
    sqlite3_file *real;
} layer_file;

static sqlite3_vfs layer;
static sqlite3_vfs *system_vfs;
static atomic_int delay;
static atomic_int failing = POWERLOSS_NOTHING, failure_stays, failed;
static atomic_llong calls_left;

void powerloss_delay(int32_t microseconds) { delay = microseconds; }

void powerloss_fail(enum powerloss_call call, int64_t skipped, int32_t stays) {
    failing = POWERLOSS_NOTHING;
    calls_left = skipped;
    failure_stays = stays;
    failed = 0;
    failing = (int)call;
}

int32_t powerloss_has_failed(void) { return failed; }

static int fails(enum powerloss_call call) {
    if (failing != (int)call) return 0;
    if (failed) return failure_stays;
    if (atomic_fetch_sub(&calls_left, 1) > 0) return 0;
    failed = 1;
    return 1;
}

#define REAL(f) (((layer_file *)(f))->real)
#define FORWARD(f, method, ...) REAL(f)->pMethods->method(REAL(f), ##__VA_ARGS__)

static int layer_close(sqlite3_file *f) { return FORWARD(f, xClose); }
static int layer_read(sqlite3_file *f, void *to, int n, sqlite3_int64 at) { return FORWARD(f, xRead, to, n, at); }

static int layer_write(sqlite3_file *f, const void *from, int n, sqlite3_int64 at) {
    int32_t file = ((layer_file *)f)->file;
    if (file >= 0 && fails(POWERLOSS_WRITE)) return SQLITE_FULL;
    int code = FORWARD(f, xWrite, from, n, at);
    if (code == SQLITE_OK && file >= 0) trace_append(EVENT_WRITE, file, at, from, n);
    return code;
}

static int layer_truncate(sqlite3_file *f, sqlite3_int64 size) {
    int code = FORWARD(f, xTruncate, size);
    if (code == SQLITE_OK && ((layer_file *)f)->file >= 0) {
        trace_append(EVENT_TRUNCATE, ((layer_file *)f)->file, size, NULL, 0);
    }
    return code;
}

static int layer_sync(sqlite3_file *f, int flags) {
    int32_t file = ((layer_file *)f)->file;
    if (file >= 0 && fails(POWERLOSS_SYNC)) return SQLITE_IOERR_FSYNC;
    if (delay > 0 && file >= 0) usleep((useconds_t)delay);
    int code = FORWARD(f, xSync, flags);
    if (code == SQLITE_OK && file >= 0) trace_append(EVENT_SYNC, file, 0, NULL, 0);
    return code;
}

static int layer_size(sqlite3_file *f, sqlite3_int64 *size) { return FORWARD(f, xFileSize, size); }
static int layer_lock(sqlite3_file *f, int kind) { return FORWARD(f, xLock, kind); }
static int layer_unlock(sqlite3_file *f, int kind) { return FORWARD(f, xUnlock, kind); }
static int layer_reserved(sqlite3_file *f, int *out) { return FORWARD(f, xCheckReservedLock, out); }
static int layer_control(sqlite3_file *f, int op, void *arg) { return FORWARD(f, xFileControl, op, arg); }
static int layer_sector(sqlite3_file *f) { return FORWARD(f, xSectorSize); }
static int layer_device(sqlite3_file *f) { return FORWARD(f, xDeviceCharacteristics); }
static int layer_shm_map(sqlite3_file *f, int page, int size, int extend, void volatile **out) {
    return FORWARD(f, xShmMap, page, size, extend, out);
}
static int layer_shm_lock(sqlite3_file *f, int at, int n, int flags) { return FORWARD(f, xShmLock, at, n, flags); }
static void layer_shm_barrier(sqlite3_file *f) { FORWARD(f, xShmBarrier); }
static int layer_shm_unmap(sqlite3_file *f, int drop) { return FORWARD(f, xShmUnmap, drop); }

// Version 2: without memory-mapped reads and writes, which would pass by unseen.
static const sqlite3_io_methods methods = {
    .iVersion = 2, .xClose = layer_close, .xRead = layer_read, .xWrite = layer_write, .xTruncate = layer_truncate,
    .xSync = layer_sync, .xFileSize = layer_size, .xLock = layer_lock, .xUnlock = layer_unlock,
    .xCheckReservedLock = layer_reserved, .xFileControl = layer_control, .xSectorSize = layer_sector,
    .xDeviceCharacteristics = layer_device, .xShmMap = layer_shm_map, .xShmLock = layer_shm_lock,
    .xShmBarrier = layer_shm_barrier, .xShmUnmap = layer_shm_unmap,
};

static int layer_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *out) {
    (void)vfs;
    layer_file *mine = (layer_file *)f;
    mine->real = (sqlite3_file *)(mine + 1);
    mine->file = trace_file(name);
    int code = system_vfs->xOpen(system_vfs, name, mine->real, flags, out);
    mine->base.pMethods = mine->real->pMethods ? &methods : NULL;
    return code;
}

static int layer_delete(sqlite3_vfs *vfs, const char *name, int sync) {
    (void)vfs;
    int32_t file = trace_file(name);
    int code = system_vfs->xDelete(system_vfs, name, sync);
    if (code == SQLITE_OK && file >= 0) trace_append(EVENT_DELETE, file, 0, NULL, 0);
    return code;
}

int32_t powerloss_register(void) {
    static pthread_mutex_t once = PTHREAD_MUTEX_INITIALIZER;
    int code = SQLITE_OK;
    pthread_mutex_lock(&once);
    if (!system_vfs) {
        system_vfs = sqlite3_vfs_find(NULL);
        layer = *system_vfs;
        layer.zName = "powerloss";
        layer.pNext = NULL;
        layer.szOsFile = (int)sizeof(layer_file) + system_vfs->szOsFile;
        layer.xOpen = layer_open;
        layer.xDelete = layer_delete;
        code = sqlite3_vfs_register(&layer, 0);
    }
    pthread_mutex_unlock(&once);
    return code;
}

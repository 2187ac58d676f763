#include "trace.h"

#include <stdlib.h>
#include <string.h>

#include "powerloss.h"

trace powerloss_trace = {.lock = PTHREAD_MUTEX_INITIALIZER};

static trace *const t = &powerloss_trace;

void powerloss_start(const char *prefix) {
    pthread_mutex_lock(&t->lock);
    for (int64_t i = 0; i < t->count; i++) free(t->events[i].bytes);
    t->count = 0;
    t->files = 0;
    strncpy(t->prefix, prefix, sizeof t->prefix - 1);
    t->recording = 1;
    pthread_mutex_unlock(&t->lock);
}

void powerloss_stop(void) {
    pthread_mutex_lock(&t->lock);
    t->recording = 0;
    pthread_mutex_unlock(&t->lock);
}

int32_t trace_file(const char *path) {
    int32_t found = -1;
    pthread_mutex_lock(&t->lock);
    if (t->recording && path && strncmp(path, t->prefix, strlen(t->prefix)) == 0) {
        const char *name = strrchr(path, '/');
        name = name ? name + 1 : path;
        for (int32_t i = 0; i < t->files && found < 0; i++) {
            if (strcmp(t->names[i], name) == 0) found = i;
        }
        if (found < 0 && t->files < FILES) {
            found = t->files++;
            strncpy(t->names[found], name, sizeof t->names[found] - 1);
        }
    }
    pthread_mutex_unlock(&t->lock);
    return found;
}

void trace_append(event_kind kind, int32_t file, int64_t offset, const void *bytes, int64_t length) {
    pthread_mutex_lock(&t->lock);
    if (t->recording) {
        if (t->count == t->room) {
            t->room = t->room ? 2 * t->room : 4096;
            t->events = realloc(t->events, (size_t)t->room * sizeof(event));
        }
        event *e = &t->events[t->count++];
        *e = (event){kind, file, offset, length, NULL};
        if (bytes) {
            e->bytes = malloc((size_t)length);
            memcpy(e->bytes, bytes, (size_t)length);
        }
    }
    pthread_mutex_unlock(&t->lock);
}

void powerloss_acknowledge(int64_t id) { trace_append(EVENT_ACKNOWLEDGE, -1, id, NULL, 0); }

int64_t powerloss_events(void) {
    pthread_mutex_lock(&t->lock);
    int64_t count = t->count;
    pthread_mutex_unlock(&t->lock);
    return count;
}

int64_t powerloss_syncs(const char *suffix) {
    int64_t syncs = 0;
    pthread_mutex_lock(&t->lock);
    for (int64_t i = 0; i < t->count; i++) {
        if (t->events[i].kind != EVENT_SYNC) continue;
        const char *name = t->names[t->events[i].file];
        size_t length = strlen(name), wanted = strlen(suffix);
        if (length >= wanted && strcmp(name + length - wanted, suffix) == 0) syncs++;
    }
    pthread_mutex_unlock(&t->lock);
    return syncs;
}

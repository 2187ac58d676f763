// The trace that the layer writes and the replay reads.
#ifndef BEIZENG_POWERLOSS_TRACE_H
#define BEIZENG_POWERLOSS_TRACE_H

#include <pthread.h>
#include <stdint.h>

enum { FILES = 16, SECTOR = 512 };

typedef enum { EVENT_WRITE, EVENT_TRUNCATE, EVENT_SYNC, EVENT_DELETE, EVENT_ACKNOWLEDGE } event_kind;

typedef struct {
    event_kind kind;
    int32_t file;
    int64_t offset;  // also the new length, or the acknowledged commit
    int64_t length;
    uint8_t *bytes;
} event;

typedef struct {
    pthread_mutex_t lock;
    int recording;
    char prefix[512];
    char names[FILES][512];  // without the prefix's folder
    int32_t files;
    event *events;
    int64_t count, room;
} trace;

extern trace powerloss_trace;

// The number of a file, or -1 when it is not recorded. Takes the lock.
int32_t trace_file(const char *path);
// Appends an event; copies the bytes. Takes the lock.
void trace_append(event_kind kind, int32_t file, int64_t offset, const void *bytes, int64_t length);

#endif

#pragma once

#include <stddef.h>

/// A file of the folder Policies as it was when the program was built.
struct policy_file {
    /// Its path below Policies.
    const char *_Nonnull path;
    /// Its bytes; no zero ends them.
    const unsigned char *_Nonnull bytes;
    /// How many they are.
    size_t length;
};

/// The compiled-in files; `count` gets how many there are.
const struct policy_file *_Nonnull policy_files(size_t *_Nonnull count);

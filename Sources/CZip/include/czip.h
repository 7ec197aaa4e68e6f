// minizip as streams of bytes: the files in a zip archive are read and written a piece at a time. No type of minizip
// reaches Swift.

#ifndef CZIP_H
#define CZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct czip_reader czip_reader;
typedef struct czip_writer czip_writer;

// Opens the archive at `path`; NULL where there is none.
czip_reader *czip_open(const char *path);
void czip_close(czip_reader *reader);

// Goes to the file `name` in the archive. False where there is none, or it is encrypted.
bool czip_enter(czip_reader *reader, const char *name);
// How many bytes the archive says that the file has, compressed and not.
uint64_t czip_compressed_size(const czip_reader *reader);
uint64_t czip_size(const czip_reader *reader);
// Reads on in the file: the number of bytes, 0 at its end, and less where it is damaged.
int czip_read(czip_reader *reader, uint8_t *bytes, int count);

// Makes an archive at `path`; NULL where it cannot.
czip_writer *czip_create(const char *path);
// Begins the file `name`; what is written goes there. The date is that of the zip format's first day, so that the
// same content always gives the same bytes.
bool czip_begin(czip_writer *writer, const char *name);
bool czip_write(czip_writer *writer, const uint8_t *bytes, size_t count);
// Ends the archive. False where something could not be written.
bool czip_finish(czip_writer *writer);

#ifdef __cplusplus
}
#endif

#endif

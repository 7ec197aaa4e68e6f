#include "czip.h"

#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <stdlib.h>
#include <string.h>

struct czip_reader {
  unzFile file;
  bool is_open;
  uint64_t compressed, size;
};

struct czip_writer {
  zipFile file;
  bool is_open, is_damaged;
};

czip_reader *czip_open(const char *path) {
  czip_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->file = unzOpen64(path);
  if (!reader->file) {
    free(reader);
    return NULL;
  }
  return reader;
}

static void leave(czip_reader *reader) {
  if (reader->is_open) unzCloseCurrentFile(reader->file);
  reader->is_open = false;
}

void czip_close(czip_reader *reader) {
  if (!reader) return;
  leave(reader);
  unzClose(reader->file);
  free(reader);
}

bool czip_enter(czip_reader *reader, const char *name) {
  leave(reader);
  unz_file_info64 info;
  if (unzLocateFile(reader->file, name, 1) != UNZ_OK) return false;
  if (unzGetCurrentFileInfo64(reader->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK) return false;
  // The first flag is that of encryption.
  if (info.flag & 1) return false;
  if (unzOpenCurrentFile(reader->file) != UNZ_OK) return false;
  reader->is_open = true;
  reader->compressed = info.compressed_size;
  reader->size = info.uncompressed_size;
  return true;
}

uint64_t czip_compressed_size(const czip_reader *reader) { return reader->compressed; }
uint64_t czip_size(const czip_reader *reader) { return reader->size; }

int czip_read(czip_reader *reader, uint8_t *bytes, int count) {
  int length = unzReadCurrentFile(reader->file, bytes, (unsigned)count);
  if (length != 0) return length;
  // At the end the checksum is compared.
  bool was_open = reader->is_open;
  reader->is_open = false;
  return was_open && unzCloseCurrentFile(reader->file) != UNZ_OK ? -1 : 0;
}

czip_writer *czip_create(const char *path) {
  czip_writer *writer = calloc(1, sizeof *writer);
  if (!writer) return NULL;
  writer->file = zipOpen64(path, APPEND_STATUS_CREATE);
  if (!writer->file) {
    free(writer);
    return NULL;
  }
  return writer;
}

static void end(czip_writer *writer) {
  if (writer->is_open && zipCloseFileInZip(writer->file) != ZIP_OK) writer->is_damaged = true;
  writer->is_open = false;
}

bool czip_begin(czip_writer *writer, const char *name) {
  end(writer);
  zip_fileinfo info;
  memset(&info, 0, sizeof info);
  info.tmz_date.tm_mday = 1;
  info.tmz_date.tm_year = 1980;
  writer->is_open = zipOpenNewFileInZip(writer->file, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
                                        Z_DEFAULT_COMPRESSION) == ZIP_OK;
  if (!writer->is_open) writer->is_damaged = true;
  return writer->is_open;
}

bool czip_write(czip_writer *writer, const uint8_t *bytes, size_t count) {
  if (zipWriteInFileInZip(writer->file, bytes, (unsigned)count) != ZIP_OK) writer->is_damaged = true;
  return !writer->is_damaged;
}

bool czip_finish(czip_writer *writer) {
  end(writer);
  bool is_whole = zipClose(writer->file, NULL) == ZIP_OK && !writer->is_damaged;
  free(writer);
  return is_whole;
}

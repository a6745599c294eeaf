/* The stemmers in takt_snowball, over UTF-16 code units. Use one: X_create_env once, then for each word (lower case,
   NFC) SN_set_current, X_stem, and read env->p[0 .. env->l); X_close_env at the end. An environment serves one thread
   at a time. X_stem returns a negative number when memory ran out. */
#ifndef TAKT_SNOWBALL_STEMMERS_H
#define TAKT_SNOWBALL_STEMMERS_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

struct SN_env *takt_english_create_env(void);
void takt_english_close_env(struct SN_env *env);
int takt_english_stem(struct SN_env *env);

struct SN_env *takt_russian_create_env(void);
void takt_russian_close_env(struct SN_env *env);
int takt_russian_stem(struct SN_env *env);

struct SN_env *takt_swedish_create_env(void);
void takt_swedish_close_env(struct SN_env *env);
int takt_swedish_stem(struct SN_env *env);

#ifdef __cplusplus
}
#endif

#endif

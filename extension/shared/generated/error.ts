/* Generated from core/schema/error.schema.json by tools/generate/types.mjs. Do not edit. */

/**
 * takt.error/1: why the core could not report. The JSON Pointer names the place in the draft or in the rules.
 */
export interface CoreError {
  schema: 'takt.error/1';
  pointer: string;
  reason: string;
}

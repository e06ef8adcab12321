import { parse } from 'csv-parse/sync'

/** The independent reader: cells as they stand, of the one separator that it is told. */
export const read = (text: string, delimiter = ','): string[][] =>
  parse(text, { delimiter, record_delimiter: '\r\n' })

/** Rows by the names of the columns. */
export const objects = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n' })

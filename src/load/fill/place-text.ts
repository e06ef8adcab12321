import type { Place } from './form-table.ts'

/** A place as one says it. */
export const placeText = ({ file, line, column }: Place): string =>
  [file, line, column].filter(part => part !== undefined).join(':')

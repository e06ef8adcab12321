import { createTwoFilesPatch } from 'diff'

/** What changes in a file, line by line, as `patch` and people read it. */
export const patchText = (file: string, before: string, after: string): string =>
  createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 2 })
    .split('\n')
    .filter(line => !/^=+$/.test(line))
    .join('\n')

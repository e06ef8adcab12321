/** What a runner of GitHub shows beside a line. */
export type Annotation = 'error' | 'warning' | 'notice'

/** Where an annotation stands and what it is called. */
export interface Properties {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly col?: number | undefined
  readonly title: string
}

/** One command to the runner, on one line; the escapes are those that its own toolkit writes and the runner reads. */
export function runnerCommand(annotation: Annotation, properties: Properties, message: string): string {
  const named = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapedProperty(String(value))}`],
  )
  return `::${annotation} ${named.join(',')}::${escapedData(message)}`
}

const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapedProperty = (text: string): string =>
  escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

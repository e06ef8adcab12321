import type { Host } from './host.ts'

/** A host whose line about long work is gone before anything else is written, on whichever stream. */
export function withProgress(host: Host): Host {
  const { progress, print, tell } = host
  if (!progress) return host
  let isDrawn = false
  const draw = (text: string) => {
    if (text !== '' || isDrawn) progress(text)
    isDrawn = text !== ''
  }
  return {
    ...host,
    progress: draw,
    print: data => {
      draw('')
      return print(data)
    },
    tell: text => {
      draw('')
      tell(text)
    },
  }
}

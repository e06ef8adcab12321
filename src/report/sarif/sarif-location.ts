import type { Notice, Place } from '../notice/notice.ts'
import { messageText } from './sarif-text.ts'
import { uriOf } from './uri.ts'

/** A place as SARIF locates it; without a line it is the file as a whole. */
export const physicalLocation = ({ file, line, column }: Place) => ({
  artifactLocation: { uri: uriOf(file) },
  ...(line === undefined
    ? {}
    : {
        region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }), endLine: line },
      }),
})

/** Where to look first, and whom it is about. */
export function sarifLocation({ place, subject, design }: Notice) {
  return {
    physicalLocation: physicalLocation(place),
    ...(subject
      ? {
          logicalLocations: [
            { name: subject.name, fullyQualifiedName: [design, subject.id].filter(Boolean).join('/') },
          ],
        }
      : {}),
  }
}

/** The facts relied on, each with its place and in words. */
export const relatedLocations = ({ grounds }: Notice) =>
  grounds.map(({ text, place }, id) => ({
    id,
    physicalLocation: physicalLocation(place),
    message: { text: messageText(text) },
  }))

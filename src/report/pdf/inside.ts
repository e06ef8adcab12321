/** What the library has and its types do not tell of; its version is pinned, and tests hold it to this. */
interface Inside {
  readonly _root: { readonly data: { readonly StructTreeRoot: { readonly data: Record<string, unknown> } } }
  readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (point: number) => boolean } }
  readonly ref: (data: object) => { readonly end: () => void }
  _id: Uint8Array
}

/** The inner parts of a file. */
export const inside = (pdf: object): Inside => pdf as Inside

/** What is written of an element of the structure. */
export const dictionaryOf = (element: object): { readonly data: Record<string, unknown> } =>
  (element as { dictionary: { data: Record<string, unknown> } }).dictionary

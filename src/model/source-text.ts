/** A paragraph of an article, as far as the text shows it. */
export interface Paragraph {
  readonly at: number
  /** As written: `§ 2`, `(2)`. */
  readonly label: string
  /** Normalised: `2`. */
  readonly number: string
}

/** An article of a text, or a section of a text that has no articles. */
export interface Article {
  readonly at: number
  readonly end: number
  /** As written: `Art. 25/3`. */
  readonly label: string
  /** Normalised: `25/3`, `37bis`. */
  readonly number: string
  /** The position of the article that quotes this one, as a bill quotes what it inserts into an act. */
  readonly within?: number
  readonly paragraphs: readonly Paragraph[]
}

/** The text of a source as plain text, with the way back to its file. */
export interface SourceText {
  readonly file: string
  readonly text: string
  /** What `lines` counts; a Word file has paragraphs in place of lines. */
  readonly unit: 'line' | 'paragraph'
  /** The offsets in the file at which its lines begin. */
  readonly lines: readonly number[]
  /** Where stretches of the text begin (`at`), and where these stand in the file (`from`). */
  readonly stretches: { readonly at: readonly number[]; readonly from: readonly number[] }
  readonly division: 'article' | 'section'
  /** In the order in which they begin. */
  readonly articles: readonly Article[]
}

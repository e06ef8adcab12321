/** A JSON Schema, draft-07: what most editors understand. */
export interface Schema {
  readonly [keyword: string]: unknown
}

const dialect = 'http://json-schema.org/draft-07/schema#'

/** A whole schema, with those of the definitions to which it leads. */
export const defined = (schema: Schema, definitions: Schema): Schema => {
  const used = new Set<string>()
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)) {
      if (used.has(name)) continue
      used.add(name)
      follow(definitions[name])
    }
  }
  follow(schema)
  const kept = Object.entries(definitions).filter(([name]) => used.has(name))
  return { $schema: dialect, ...schema, definitions: Object.fromEntries(kept) }
}

/** A reference to a definition, with what an editor shows at this place. */
export const ref = (name: string, shown: Schema = {}): Schema => ({ ...shown, $ref: `#/definitions/${name}` })

import type { Plugin } from 'vite'

type Bundle = Record<string, { type: 'chunk' | 'asset'; fileName: string }>
interface Chunk {
  type: 'chunk'
  fileName: string
  facadeModuleId: string | null
  imports: string[]
  viteMetadata?: { importedCss: Set<string> }
}

/** What a page will need besides the app itself, by a name that public/assets/first-asks.js knows. */
const parts: Record<string, RegExp> = {
  board: /\/boards\/board\/board-page\.tsx$/,
  en: /\/i18n\/en\.ts$/,
  ru: /\/i18n\/ru\.ts$/,
  nl: /\/i18n\/nl\.ts$/,
}

/** The letters a language is written with, so that no text is laid out twice. */
const letters: Record<string, RegExp> = {
  en: /inter-latin-wght/,
  nl: /inter-latin-wght/,
  ru: /inter-(latin|cyrillic)-wght/,
}

/**
 * Writes into the page which files belong to a part, so that they are fetched while the app is still on its way
 * instead of after it has found out where it is.
 */
export function firstParts(): Plugin {
  return {
    name: 'first-parts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const files = Object.fromEntries(
          Object.entries(parts).map(([name, entry]) => [
            name,
            [
              ...needed(bundle as unknown as Bundle, entry),
              ...lettersOf(bundle as unknown as Bundle, name),
            ].filter((file) => !html.includes(file)),
          ]),
        )
        return [
          {
            tag: 'meta',
            attrs: { name: 'baton-parts', content: JSON.stringify(files) },
            injectTo: 'head-prepend',
          },
        ]
      },
    },
  }
}

function lettersOf(bundle: Bundle, part: string): string[] {
  const wanted = letters[part]
  return wanted ? Object.keys(bundle).filter((name) => wanted.test(name)) : []
}

function needed(bundle: Bundle, entry: RegExp): string[] {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk') as unknown as Chunk[]
  const first = chunks.find(({ facadeModuleId }) => facadeModuleId && entry.test(facadeModuleId))
  if (!first) throw new Error(`no chunk for ${entry}`)
  const found = new Set<Chunk>()
  const add = (chunk: Chunk | undefined) => {
    if (!chunk || found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name))
  }
  add(first)
  return [...found].flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])])
}

import type { Block, BlockKind } from '../design/kinds'
import type { Arrow, Looked } from '../design/looking'
import { height, offsetOf, type Place, width } from './places'

/** The colours of the page, as a file by itself needs them. */
export type Inks = Record<(typeof wanted)[number], string>
const wanted = [
  '--baton-page',
  '--baton-raised',
  '--baton-line-strong',
  '--baton-text',
  '--baton-text-quiet',
  '--baton-warning',
  '--stage-queue',
  '--stage-work',
  '--stage-wait',
  '--stage-done',
  '--stage-done-soft',
] as const

export interface Drawn {
  svg: string
  width: number
  height: number
}

const margin = 48
const lane = 20
const radius: Partial<Record<BlockKind, number>> = { start: 42, done: 42, gate: 4, queue: 4 }
const edgeOf: Partial<Record<BlockKind, keyof Inks>> = {
  queue: '--stage-queue',
  decision: '--stage-work',
  wait: '--stage-wait',
  gate: '--stage-wait',
  done: '--stage-done',
}

/** The diagram as an SVG file: what people wrote in it is text and nothing else. */
export function drawn(
  { blocks, arrows }: Looked,
  places: ReadonlyMap<number, Place>,
  jobs: Readonly<Record<string, string>>,
  inks: Inks,
  factsOf: (block: Block) => string[] = () => [],
): Drawn {
  const at = (id: number) => places.get(id) ?? { x: 0, y: 0 }
  const all = [...blocks.keys()].map(at)
  const left = Math.min(0, ...all.map(({ x }) => x)) - margin
  const top = Math.min(0, ...all.map(({ y }) => y)) - margin
  const wide = Math.max(0, ...all.map(({ x }) => x)) + width + margin - left
  const backs = arrows.filter(({ rework }) => rework)
  const high = Math.max(0, ...all.map(({ y }) => y)) + height + margin * 2 + backs.length * lane - top
  const body = [
    ...arrows.map((arrow) => {
      const [from, to] = [at(arrow.before), at(arrow.next)]
      return link(arrow, from, to, offsetOf(from, to, all), backs.indexOf(arrow), inks)
    }),
    ...[...blocks.values()].map(({ id, values }) => box(values, at(id), jobs, inks, factsOf(values))),
  ].join('')
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" ` +
    `viewBox="${left} ${top} ${wide} ${high}" font-family="Inter, Segoe UI, system-ui, sans-serif">` +
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" ` +
    `orient="auto"><path d="M0 0 8 4 0 8z" fill="${inks['--baton-text-quiet']}"/></marker></defs>` +
    `<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${inks['--baton-page']}"/>` +
    `${body}</svg>`
  return { svg, width: wide, height: high }
}

/** Of those that go back each has a line of its own: `order` of them all. */
function link(
  { rework, name }: Arrow,
  from: Place,
  to: Place,
  offset: number,
  order: number,
  inks: Inks,
): string {
  const aside = width / 2 + (order % 5) * 12
  const [x1, y1, x2, y2] = rework
    ? [from.x + aside, from.y + height, to.x + aside, to.y + height]
    : [from.x + width, from.y + height / 2, to.x, to.y + height / 2]
  const low = Math.max(y1, y2) + offset + order * lane
  const bend = Math.max(40, Math.abs(x2 - x1) / 2)
  const path = rework
    ? `M${x1} ${y1}V${low}H${x2}V${y2}`
    : `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
  const ink = inks[rework ? '--baton-warning' : '--baton-text-quiet']
  const line =
    `<path d="${path}" fill="none" stroke="${ink}" stroke-width="1.6" marker-end="url(#tip)"` +
    `${rework ? ' stroke-dasharray="6 5" stroke-linejoin="round"' : ''}/>`
  if (!name) return line
  const y = rework ? low - 6 : (y1 + y2) / 2 - 6
  return line + text((x1 + x2) / 2, y, name, inks['--baton-text'], 11, ' text-anchor="middle"')
}

function box(
  block: Block,
  { x, y }: Place,
  jobs: Readonly<Record<string, string>>,
  inks: Inks,
  facts: string[],
): string {
  const stroke = inks[edgeOf[block.kind] ?? '--baton-line-strong']
  const fill = inks[block.kind === 'done' ? '--stage-done-soft' : '--baton-raised']
  const job = block.function ? (jobs[block.function] ?? '') : ''
  const rows = wrapped(block.name)
  const first = y + height / 2 - (rows.length + (job ? 1 : 0)) * 8 + 12
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius[block.kind] ?? 10}" ` +
    `fill="${fill}" stroke="${stroke}" stroke-width="${block.kind === 'gate' ? 3 : 1.5}"` +
    `${block.kind === 'wait' ? ' stroke-dasharray="5 4"' : ''}/>` +
    rows
      .map((row, at) => text(x + 22, first + at * 17, row, inks['--baton-text'], 13.5, ' font-weight="600"'))
      .join('') +
    (job ? text(x + 22, first + rows.length * 17, job, inks['--baton-text-quiet'], 12, '') : '') +
    facts
      .map((line, at) =>
        text(x + 4, y - 6 - (facts.length - 1 - at) * 13, line, inks['--baton-text-quiet'], 10.5, ''),
      )
      .join('')
  )
}

function text(x: number, y: number, words: string, ink: string, size: number, more: string): string {
  return `<text x="${x}" y="${y}" fill="${ink}" font-size="${size}"${more}>${inert(words)}</text>`
}

/** At most three rows of about as many letters as fit; a word that is longer than a row goes on in the next. */
export function wrapped(name: string, most = 20, high = 3): string[] {
  const rows = ['']
  const words = name.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [''])
  for (const word of words) {
    const row = rows.at(-1) ?? ''
    const longer = row ? `${row} ${word}` : word
    if (longer.length <= most || row === '') rows[rows.length - 1] = longer
    else rows.push(word)
  }
  if (rows.length <= high) return rows
  return [...rows.slice(0, high - 1), `${cut(rows[high - 1] ?? '', most - 1)}…`]
}

const cut = (row: string, most: number) => (row.length > most ? `${row.slice(0, most - 1)}…` : row)

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Without what XML cannot hold, and nothing of it an element. */
export function inert(words: string): string {
  return (
    words
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
  )
}

export function inksOfPage(): Inks {
  const probe = document.createElement('span')
  document.body.append(probe)
  const found = wanted.map((name) => {
    probe.style.color = `var(${name})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(found) as Inks
}

/** Twice as sharp, as far as a canvas holds it. */
export async function pngOf({ svg, width: wide, height: high }: Drawn): Promise<Blob> {
  const scale = Math.min(2, 16_000 / wide, 16_000 / high)
  const picture = new Image()
  picture.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(wide * scale)
  canvas.height = Math.ceil(high * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  URL.revokeObjectURL(picture.src)
  return new Promise((kept, failed) =>
    canvas.toBlob(
      (blob) => (blob ? kept(blob) : failed(new Error('The picture is too large.'))),
      'image/png',
    ),
  )
}

export function keepFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

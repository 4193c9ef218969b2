import type { Cell, Table } from '../asking/table'
import type { Option } from './option'

export interface Picture {
  option: Option
  width: number
  height: number
  page: string
}

/** The picture by itself, as drawn for a screen of twice the sharpness. */
export async function pngOf({ option, width, height, page }: Picture): Promise<Blob> {
  const { init } = await import('./echarts')
  const place = document.createElement('div')
  const chart = init(place, null, { renderer: 'canvas', width, height, devicePixelRatio: 2 })
  chart.setOption({ ...option, animation: false, backgroundColor: page })
  const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: page })
  chart.dispose()
  return new Promise((kept, failed) => {
    canvas.toBlob((blob) => (blob ? kept(blob) : failed(new Error('The picture is too large.'))), 'image/png')
  })
}

export async function svgOf({ option, width, height, page }: Picture): Promise<Blob> {
  const { init } = await import('./echarts')
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ ...option, animation: false, backgroundColor: page })
  const drawn = chart.renderToSVGString()
  chart.dispose()
  return new Blob([drawn], { type: 'image/svg+xml' })
}

/** Opens in a spreadsheet: what begins like a formula is written as text. */
export function csvOf({ columns, rows }: Table): string {
  return `${[columns, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function keep(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

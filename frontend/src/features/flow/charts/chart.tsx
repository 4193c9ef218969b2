import { useComputedColorScheme } from '@mantine/core'
import { useElementSize, useReducedMotion } from '@mantine/hooks'
import type { ECharts } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import styles from './figure.module.css'
import { inksAt } from './inks'
import type { Drawing, Option } from './option'
import { useDrawing } from './use-drawing'

export type Draw = (drawing: Drawing) => Option

export interface ChartProps {
  draw: Draw
  /** What the picture shows, for those who do not see it. */
  label: string
  height: number
  /** A dot of a card was picked, by the card's name in the report. */
  onPick?: ((name: string) => void) | undefined
  /** Places of the horizontal axis were brushed, first and last. */
  onBrush?: ((first: number, last: number) => void) | undefined
  onReady?: (draw: () => { option: Option; width: number; height: number; page: string }) => void
}

/** A picture drawn by ECharts, which is fetched when the first one is. */
export function Chart({ draw, label, height, onPick, onBrush, onReady }: ChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<ECharts | null>(null)
  const scheme = useComputedColorScheme('light')
  const still = useReducedMotion()
  const words = useDrawing()
  const latest = useRef({ onPick, onBrush })
  useEffect(() => {
    latest.current = { onPick, onBrush }
  })

  useEffect(() => {
    let made: ECharts | null = null
    let gone = false
    void import('./echarts').then(({ init }) => {
      if (gone || !place.current) return
      made = init(place.current, null, { renderer: place.current.closest('[data-paper]') ? 'svg' : 'canvas' })
      listen(made, latest)
      setChart(made)
    })
    return () => {
      gone = true
      made?.dispose()
      setChart(null)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes what the browser says the inks are.
  useEffect(() => {
    if (!chart || !place.current || width === 0) return
    const element = place.current
    chart.resize({ width, height })
    const option = () => draw({ ...words, inks: inksAt(element), narrow: width < 520, width })
    const drawn = option()
    chart.setOption(
      {
        ...drawn,
        animation: !still && !element.closest('[data-paper]'),
        animationDuration: 250,
        ...(onBrush ? brushing : {}),
      },
      { notMerge: true },
    )
    if (onBrush)
      chart.dispatchAction({
        type: 'takeGlobalCursor',
        key: 'brush',
        brushOption: { brushType: 'lineX', brushMode: 'single' },
      })
    onReady?.(() => ({ option: option(), width, height, page: inksAt(element).page }))
  }, [chart, draw, width, height, scheme, still, words, onBrush !== undefined])

  return (
    <div ref={ref} className={styles.place} style={{ height }} role="img" aria-label={label}>
      <div ref={place} style={{ width: '100%', height }} />
    </div>
  )
}

const brushing = {
  brush: {
    xAxisIndex: 0,
    toolbox: [],
    throttleType: 'debounce',
    throttleDelay: 100,
    brushStyle: { borderWidth: 1, color: 'rgba(120,140,135,0.2)', borderColor: 'rgba(120,140,135,0.8)' },
  },
  toolbox: { show: false },
}

type Heard = { current: Pick<ChartProps, 'onPick' | 'onBrush'> }

function listen(chart: ECharts, heard: Heard): void {
  chart.on('click', (event) => {
    const { item } = (event.data ?? {}) as { item?: string }
    if (item !== undefined) heard.current.onPick?.(item)
  })
  chart.on('brushEnd', (event) => {
    const [area] = (event as { areas?: { coordRange?: [number, number] }[] }).areas ?? []
    const [first, last] = area?.coordRange ?? []
    if (first === undefined || last === undefined || last <= first) return
    heard.current.onBrush?.(Math.max(0, Math.round(first)), Math.round(last))
  })
}

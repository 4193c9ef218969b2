import { useReactFlow } from '@xyflow/react'
import { useCallback, useEffect } from 'react'
import { height, type Place, question, width } from './places'

const margin = 48
/** Smaller than this nobody reads it. */
const readable = 0.9
const smallest = 0.2

/**
 * The whole diagram where it can be read so; else its right end, from where one works backwards. The block that is
 * open is on the screen, also when the diagram grew beyond its edge, and so is the question at its left, where it is
 * `asked`.
 */
export function useFollowing(chosen: number | null, places: ReadonlyMap<number, Place>, asked: boolean) {
  const { getViewport, setCenter, setViewport } = useReactFlow()
  const place = chosen === null ? undefined : places.get(chosen)
  const { x, y } = place ?? {}
  const follow = useCallback(
    (duration: number) => {
      const canvas = boxOfCanvas()
      if (x === undefined || y === undefined || !canvas) return
      const view = getViewport()
      const left = x - (asked ? question : 0)
      if (isInSight({ left, x, y }, view, canvas)) return
      void setCenter((left + x + width) / 2, y + height / 2, { zoom: view.zoom, duration })
    },
    [x, y, asked, getViewport, setCenter],
  )
  useEffect(() => follow(180), [follow])
  return () => {
    const canvas = boxOfCanvas()
    const done = [...places.values()].reduce((most, each) => (each.x > most.x ? each : most), {
      x: -Infinity,
      y: 0,
    })
    if (canvas) void setViewport(viewOf([...places.values()], done.y, canvas))
    follow(0)
  }
}

/** Whether a block can be seen; `left`: where it begins, with the question that stands there. */
export function isInSight(
  { left, x, y }: Place & { left: number },
  view: { x: number; y: number; zoom: number },
  canvas: { width: number; height: number },
): boolean {
  const across = (at: number) => at * view.zoom + view.x
  const down = (at: number) => at * view.zoom + view.y
  const leftmost = left < x ? 0 : margin
  return (
    across(left) > leftmost &&
    down(y) > 20 &&
    across(x + width) < canvas.width - 20 &&
    down(y + height) < canvas.height - 20
  )
}

export const boxOfCanvas = () => document.querySelector('.react-flow')?.getBoundingClientRect()

/** All of it, with the question that stands at the left of the first block, however small it becomes. */
export function wholeOf(places: readonly Place[], canvas: { width: number; height: number }) {
  const left = Math.min(...places.map(({ x }) => x)) - question
  const right = Math.max(...places.map(({ x }) => x)) + width
  const top = Math.min(...places.map(({ y }) => y)) - margin
  const bottom = Math.max(...places.map(({ y }) => y)) + height + margin * 2
  const fits = Math.min((canvas.width - margin) / (right - left), canvas.height / (bottom - top))
  const zoom = Math.min(1, Math.max(smallest, fits))
  return {
    zoom,
    x: canvas.width / 2 - ((left + right) / 2) * zoom,
    y: canvas.height / 2 - ((top + bottom) / 2) * zoom,
  }
}

/** `end`: how far down the right end stands; what does not fit is looked at from there. */
export function viewOf(places: readonly Place[], end: number, canvas: { width: number; height: number }) {
  const left = Math.min(...places.map(({ x }) => x)) - question
  const right = Math.max(...places.map(({ x }) => x)) + width
  const top = Math.min(...places.map(({ y }) => y)) - margin
  const bottom = Math.max(...places.map(({ y }) => y)) + height + margin * 2
  const fits = Math.min((canvas.width - margin) / (right - left), canvas.height / (bottom - top))
  const zoom = Math.min(1, Math.max(readable, fits))
  return {
    zoom,
    x: canvas.width - margin - right * zoom,
    y:
      canvas.height / 2 -
      ((bottom - top) * zoom > canvas.height ? end + height / 2 : (top + bottom) / 2) * zoom,
  }
}

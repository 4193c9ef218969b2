import { useReactFlow } from '@xyflow/react'
import { useCallback, useEffect } from 'react'
import { height, type Place, question, width } from './places'

const margin = 48
/** Smaller than this nobody reads it. */
const readable = 0.72
const smallest = 0.2

/**
 * The whole diagram where it can be read so; else its right end, from where one works backwards. The block that is
 * open is on the screen, also when the diagram grew beyond its edge.
 */
export function useFollowing(chosen: number | null, places: ReadonlyMap<number, Place>) {
  const { getViewport, setCenter, setViewport } = useReactFlow()
  const place = chosen === null ? undefined : places.get(chosen)
  const { x, y } = place ?? {}
  const follow = useCallback(
    (duration: number) => {
      const canvas = boxOfCanvas()
      if (x === undefined || y === undefined || !canvas) return
      const view = getViewport()
      const left = x * view.zoom + view.x
      const top = y * view.zoom + view.y
      const right = left + width * view.zoom
      const bottom = top + height * view.zoom
      const isSeen = left > margin && top > 20 && right < canvas.width - 20 && bottom < canvas.height - 20
      if (!isSeen) void setCenter(x + width / 2, y + height / 2, { zoom: view.zoom, duration })
    },
    [x, y, getViewport, setCenter],
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

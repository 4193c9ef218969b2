import { height, width } from './places'
import { isInSight, viewOf, wholeOf } from './use-following'

const canvas = { width: 800, height: 600 }
const shownAt = (view: { x: number; y: number; zoom: number }, x: number, y: number) => ({
  x: x * view.zoom + view.x,
  y: y * view.zoom + view.y,
})

test('a small diagram is shown whole and not enlarged', () => {
  const view = viewOf([{ x: 0, y: 0 }], 0, canvas)
  expect(view.zoom).toBe(1)
  expect(shownAt(view, width, height).x).toBeLessThanOrEqual(canvas.width)
})

test('of a long one the end is shown, large enough to be read', () => {
  const places = Array.from({ length: 30 }, (_, at) => ({ x: -at * 260, y: 0 }))
  const view = viewOf(places, 0, canvas)
  expect(view.zoom).toBeGreaterThan(0.7)
  expect(shownAt(view, 0, 0).x).toBeGreaterThan(0)
  expect(shownAt(view, width, 0).x).toBeLessThan(canvas.width)
})

test('of one that is too high, Done stands in the middle', () => {
  const places = [
    { x: 0, y: 5000 },
    { x: -260, y: 0 },
    { x: -260, y: 9000 },
  ]
  expect(shownAt(viewOf(places, 5000, canvas), 0, 5000 + height / 2).y).toBeCloseTo(300)
})

test('the whole diagram counts the question at its left', () => {
  const places = [
    { x: -3000, y: 0 },
    { x: 0, y: 0 },
  ]
  const { zoom, x } = wholeOf(places, { width: 1000, height: 600 })
  expect((-3000 - 250) * zoom + x).toBeGreaterThanOrEqual(0)
  expect(196 * zoom + x).toBeLessThanOrEqual(1000)
})

test('a block whose question lies beyond the left edge is not in sight', () => {
  const view = { x: 0, y: 0, zoom: 1 }
  expect(isInSight({ left: 100, x: 100, y: 200 }, view, canvas)).toBe(true)
  expect(isInSight({ left: 100 - 250, x: 100, y: 200 }, view, canvas)).toBe(false)
  expect(isInSight({ left: 300 - 250, x: 300, y: 200 }, view, canvas)).toBe(true)
  expect(isInSight({ left: 700, x: 700, y: 200 }, view, canvas)).toBe(false)
})

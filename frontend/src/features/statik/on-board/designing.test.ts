import type { Service } from '../asking/statik-api'
import { designing } from './designing'

const service = (id: number, board: number | null, archived = false) => ({ id, board, archived }) as Service

test('a board leads to the service that designs it, not to one that was put away', () => {
  const services = [service(1, null), service(2, 7, true), service(3, 7)]
  expect(designing(7, services)?.id).toBe(3)
  expect(designing(8, services)).toBeUndefined()
})

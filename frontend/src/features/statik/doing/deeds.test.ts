import type { Part } from '../design/kinds'
import { blockOf, linkOf } from '../design/sample'
import { carryOutAll, type Deed, type PartVerbs } from './deeds'

/** A server of two kinds of parts, which counts versions and lets nobody overwrite what was said after. */
function keeping(first: Part[]) {
  const parts = new Map(first.map((part) => [part.id, part]))
  const gone = new Map<number, Part>()
  const verbs: PartVerbs = {
    change: async (id, values, basedOn) => {
      const part = parts.get(id)
      if (!part) throw new Error('gone')
      if (part.version > basedOn) throw new Error('said meanwhile')
      const now = { ...part, version: part.version + 1, values: { ...part.values, ...values } } as Part
      parts.set(id, now)
      return now
    },
    remove: async (id) => {
      const hangs = (part: Part) =>
        part.id === id || (part.kind === 'link' && (part.values.before === id || part.values.next === id))
      const going = [...parts.values()].filter(hangs)
      for (const part of going) {
        parts.delete(part.id)
        gone.set(part.id, part)
      }
      return going
    },
    restore: async (ids) => {
      for (const id of ids) {
        const part = gone.get(id)
        if (part) parts.set(id, part)
      }
    },
  }
  return { parts, verbs, known: (id: number) => parts.get(id) }
}

const nameOf = (parts: Map<number, Part>, id: number) => {
  const part = parts.get(id)
  return part?.kind === 'block' ? part.values.name : null
}
const names = (parts: Map<number, Part>) => [...parts.keys()].toSorted((a, b) => a - b)

test('a block that goes takes its links along, and all come back together', async () => {
  const { parts, verbs, known } = keeping([blockOf(1), blockOf(2), linkOf(3, 1, 2)])
  const { back } = await carryOutAll([{ does: 'remove', parts: [1] }], verbs, known)
  expect(names(parts)).toEqual([2])
  await carryOutAll(back, verbs, known)
  expect(names(parts)).toEqual([1, 2, 3])
})

test('what was said is taken back and said again, as often as one likes', async () => {
  const { parts, verbs, known } = keeping([blockOf(1, { name: 'Count', limit: 3 })])
  let step: Deed[] = [{ does: 'change', part: 1, values: { name: 'Trial count', limit: 4 }, basedOn: 1 }]
  const seen: unknown[] = []
  for (let round = 0; round < 4; round++) {
    step = (await carryOutAll(step, verbs, known)).back
    seen.push(nameOf(parts, 1))
  }
  expect(seen).toEqual(['Trial count', 'Count', 'Trial count', 'Count'])
})

test('of a step with several deeds the last one is taken back first', async () => {
  const { parts, verbs, known } = keeping([blockOf(1, { name: 'A' }), blockOf(2)])
  const { back } = await carryOutAll(
    [
      { does: 'change', part: 1, values: { name: 'B' }, basedOn: 1 },
      { does: 'remove', parts: [1] },
    ],
    verbs,
    known,
  )
  await carryOutAll(back, verbs, known)
  expect(nameOf(parts, 1)).toBe('A')
})

test('what somebody else wrote since is not taken back', async () => {
  const { verbs, known } = keeping([blockOf(1, { name: 'Count' })])
  const { back } = await carryOutAll(
    [{ does: 'change', part: 1, values: { name: 'Trial count' }, basedOn: 1 }],
    verbs,
    known,
  )
  await verbs.change(1, { name: 'Theirs' }, 2)
  const { problem, left } = await carryOutAll(back, verbs, known)
  expect(problem).toEqual(new Error('said meanwhile'))
  expect(left).toEqual(back)
})

test('of what failed half way, what was done can be taken back, and the rest is left to do', async () => {
  const { parts, verbs, known } = keeping([blockOf(1, { name: 'A' }), blockOf(2)])
  const last: Deed = { does: 'change', part: 9, values: { name: 'C' }, basedOn: 1 }
  const { back, left } = await carryOutAll(
    [{ does: 'change', part: 1, values: { name: 'B' }, basedOn: 1 }, last],
    verbs,
    known,
  )
  expect(left).toEqual([last])
  await carryOutAll(back, verbs, known)
  expect(nameOf(parts, 1)).toBe('A')
})

test('what is brought back is known as it went, so that what is said of it later is not lost', async () => {
  const { verbs, known } = keeping([blockOf(1), blockOf(2), linkOf(3, 1, 2)])
  const { back } = await carryOutAll([{ does: 'remove', parts: [1] }], verbs, known)
  const again = await carryOutAll(back, verbs, known)
  expect(again.back).toEqual([{ does: 'remove', parts: [1, 3], known: { 1: 1, 3: 1 } }])
})

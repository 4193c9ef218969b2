import { expect, test } from 'vitest'
import { partsOf } from './parts'

const card = {
  sections: [
    { id: 1, title: 'Terms', job_function: '', client_visible: true },
    { id: 2, title: 'Inside', job_function: '', client_visible: false },
  ],
  attachments: [{ id: 3, name: 'brief.pdf', client_visible: true }],
}
const named = ({ title }: { title: string }) => title
const fates = (forClient: boolean, gate: Parameters<typeof partsOf>[3]) =>
  Object.fromEntries(partsOf(card, named, forClient, gate).map(({ name, fate }) => [name, fate]))

test('a gate that asks for the text says that the file is no part of it', () => {
  const gate = { subject: 'brief', sections: [1], attachments: [] }
  expect(fates(true, gate)).toEqual({ Terms: 'shown', Inside: 'hidden', 'brief.pdf': 'outside' })
})

test('the team is shown everything, the client what is marked', () => {
  expect(fates(false, null)).toEqual({ Terms: 'shown', Inside: 'shown', 'brief.pdf': 'shown' })
  expect(fates(true, null)).toEqual({ Terms: 'shown', Inside: 'hidden', 'brief.pdf': 'shown' })
})

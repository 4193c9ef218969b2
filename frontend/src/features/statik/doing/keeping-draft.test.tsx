import { vi } from 'vitest'
import { draftsBelongTo } from '#ui/drafts'
import { Drafts } from './drafts'
import { keepDraft } from './keeping-draft'

beforeEach(() => {
  localStorage.clear()
  draftsBelongTo(7)
})

/** A server that answers when it is told to. */
function asked() {
  const answers: ((refused: string) => void)[] = []
  const say = vi.fn(
    (_said: unknown, _basedOn: number) => new Promise<string>((answer) => answers.push(answer)),
  )
  const told: string[] = []
  const how = {
    read: (text: string) => (text === '?' ? undefined : text),
    isHeld: (said: unknown) => said === 'Held',
    say,
    unreadable: 'no number',
    tell: (refused: string) => told.push(refused),
  }
  return { say, how, told, answer: (refused = '') => answers.shift()?.(refused) }
}

test('a refusal leaves the text, also to whoever went on with Enter and then Tab', async () => {
  const drafts = new Drafts('lantern.statik.1')
  const { say, how, answer } = asked()
  drafts.show('7.name', () => {})
  drafts.type('7.name', 'Mine', 1)
  const kept = keepDraft(drafts, '7.name', how)
  await keepDraft(drafts, '7.name', { ...how, isHeld: () => true })
  expect(say).toHaveBeenCalledTimes(1)
  answer('too long')
  await kept
  expect(drafts.of('7.name')).toMatchObject({ text: 'Mine', error: 'too long', sent: null })
})

test('what is refused after the field is gone is told, and the text is there when it comes back', async () => {
  const drafts = new Drafts('lantern.statik.1')
  const { how, told, answer } = asked()
  const leave = drafts.show('7.name', () => {})
  drafts.type('7.name', 'Mine', 1)
  const kept = keepDraft(drafts, '7.name', how)
  leave()
  answer('too long')
  await kept
  expect(told).toEqual(['too long'])
  expect(drafts.of('7.name')?.text).toBe('Mine')
})

test('what is typed on while the first words are being said is said after them', async () => {
  const drafts = new Drafts('lantern.statik.1')
  const { say, how, answer } = asked()
  drafts.type('7.name', 'One', 1)
  const kept = keepDraft(drafts, '7.name', how)
  drafts.type('7.name', 'One more', 1)
  await keepDraft(drafts, '7.name', how)
  answer()
  await vi.waitFor(() => expect(say).toHaveBeenLastCalledWith('One more', 1))
  answer()
  await kept
  expect(drafts.of('7.name')).toBeNull()
})

test('what is given up goes back to what is being said, and else to what is held', async () => {
  const drafts = new Drafts('lantern.statik.1')
  const { how, answer } = asked()
  drafts.type('7.name', 'One', 1)
  const kept = keepDraft(drafts, '7.name', how)
  drafts.type('7.name', 'One more', 1)
  drafts.giveUp('7.name')
  expect(drafts.of('7.name')?.text).toBe('One')
  answer()
  await kept
  drafts.type('7.name', 'Two', 2)
  drafts.giveUp('7.name')
  expect(drafts.of('7.name')).toBeNull()
})

test('what reads as nothing is not said, and what is held already needs no saying', async () => {
  const drafts = new Drafts('lantern.statik.1')
  const { say, how } = asked()
  drafts.show('7.days', () => {})
  drafts.type('7.days', '?', 1)
  await keepDraft(drafts, '7.days', how)
  expect(drafts.of('7.days')?.error).toBe('no number')
  drafts.type('7.days', 'Held', 1)
  await keepDraft(drafts, '7.days', how)
  expect(drafts.of('7.days')).toBeNull()
  expect(say).not.toHaveBeenCalled()
})

test('what was typed when the page was left is found again, and taken on or given up', async () => {
  const { how, answer } = asked()
  new Drafts('lantern.statik.1').type('7.name', 'Half', 3)
  expect(new Drafts('lantern.statik.2').of('7.name')).toBeNull()
  const drafts = new Drafts('lantern.statik.1')
  expect(drafts.of('7.name')).toMatchObject({ text: 'Half', basedOn: 3, found: true })
  const kept = keepDraft(drafts, '7.name', how)
  expect(how.say).toHaveBeenCalledWith('Half', 3)
  answer()
  await kept
  expect(new Drafts('lantern.statik.1').of('7.name')).toBeNull()
})

import { fireEvent, render, screen } from '@testing-library/react'
import { Markdown } from '../markdown'
import { KnownKeysContext } from './known-keys'
import { NamedCards } from './named-cards'

const onWanted = vi.fn()
const onGo = vi.fn()

function links(drawn: React.ReactNode): (string | null)[][] {
  const known = { workspace: 'relay', prefixes: new Set(['TES']), onWanted, onGo }
  const { container } = render(<KnownKeysContext value={known}>{drawn}</KnownKeysContext>)
  return [...container.querySelectorAll('a')].map((each) => [each.textContent, each.getAttribute('href')])
}

test('cards that a text names are links to them', () => {
  expect(links(<Markdown>{'As in #2557\n\n- [ ] **TES-24**, not UTF-8'}</Markdown>)).toEqual([
    ['#2557', '/w/relay/c/2557'],
    ['TES-24', '/w/relay/c/TES-24'],
  ])
  expect(onWanted).toHaveBeenCalled()
})

test('code, and what is a link already, stay as they are', () => {
  const text = '`#1` [see #2](https://example.org) https://example.org/#3\n\n```\nTES-4\n```'
  expect(links(<Markdown>{text}</Markdown>)).toEqual([
    ['see #2', 'https://example.org'],
    ['https://example.org/#3', 'https://example.org/#3'],
  ])
})

test('an address of the old tracker leads to the card that was made of it', () => {
  const address = 'https://bloom.atlassian.net/browse/TES-23'
  expect(links(<Markdown>{address}</Markdown>)).toEqual([[address, '/w/relay/c/TES-23']])
})

test('a card that is named opens without the whole page being loaded anew, save in a tab of its own', () => {
  const files = `${location.origin}/files/7`
  expect(links(<Markdown>{`#12, ${location.origin}/w/relay/my-work and ${files}`}</Markdown>)).toEqual([
    ['#12', '/w/relay/c/12'],
    [`${location.origin}/w/relay/my-work`, '/w/relay/my-work'],
    [files, files],
  ])
  const [card, page, file] = screen.getAllByRole('link')
  for (const each of [card, page]) {
    if (each) fireEvent.click(each, { ctrlKey: true })
    expect(onGo).not.toHaveBeenCalled()
  }
  for (const each of [card, page, file]) if (each) fireEvent.click(each)
  expect(onGo.mock.calls).toEqual([['/w/relay/c/12'], ['/w/relay/my-work']])
})

test('outside of a workspace nothing is a link', () => {
  const { container } = render(<Markdown>{'#2557'}</Markdown>)
  expect(container.querySelector('a')).toBeNull()
})

test('beside a line the cards it names stand once', () => {
  expect(links(<NamedCards text="#12, then #12 and https://x.example/browse/TES-5" />)).toEqual([
    ['#12', '/w/relay/c/12'],
    ['TES-5', '/w/relay/c/TES-5'],
  ])
})

import { render, screen } from '@testing-library/react'
import { useEffect, useRef, useState } from 'react'
import { onKeyBegins, onKeyDown, useCommands, useCommandsBefore } from './registry'

function Board({ onMine, onHelp }: { onMine: () => void; onHelp: () => void }) {
  useCommands([
    { id: 'mine', label: 'My work', sequence: 'g m', run: onMine },
    { id: 'help', label: 'Help', keys: '?', run: onHelp },
  ])
  return <input aria-label="title" />
}

function press(key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}, at = 0) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...more })
  Object.defineProperty(event, 'target', { value: target })
  onKeyDown(event, at)
}

test('a stroke runs its command, a sequence needs both strokes in time', () => {
  const onMine = vi.fn()
  const onHelp = vi.fn()
  render(<Board onMine={onMine} onHelp={onHelp} />)
  press('?', document.body, { shiftKey: true })
  expect(onHelp).toHaveBeenCalledOnce()
  press('g', document.body, {}, 0)
  press('m', document.body, {}, 5000)
  expect(onMine).not.toHaveBeenCalled()
  press('g', document.body, {}, 6000)
  press('m', document.body, {}, 6500)
  expect(onMine).toHaveBeenCalledOnce()
})

test('letters count by their place on a Russian keyboard', () => {
  const onMine = vi.fn()
  render(<Board onMine={onMine} onHelp={() => {}} />)
  press('п', document.body, { code: 'KeyG' }, 0)
  press('ь', document.body, { code: 'KeyM' }, 100)
  expect(onMine).toHaveBeenCalledOnce()
})

test('whoever writes a text is not interrupted', () => {
  const onHelp = vi.fn()
  const { getByLabelText } = render(<Board onMine={() => {}} onHelp={onHelp} />)
  press('?', getByLabelText('title'))
  expect(onHelp).not.toHaveBeenCalled()
})

test('the Esc that closes a dialog closes nothing underneath', () => {
  const onClose = vi.fn()
  function Card() {
    useCommands([{ id: 'close', label: 'Close the card', keys: 'escape', run: onClose }])
    return null
  }
  render(<Card />)
  const dialog = document.createElement('div')
  dialog.className = 'mantine-Modal-content'
  document.body.append(dialog)
  const pressEscape = () => {
    const event = new KeyboardEvent('keydown', { key: 'Escape' })
    onKeyBegins(event)
    dialog.remove()
    onKeyDown(event)
  }
  pressEscape()
  expect(onClose).not.toHaveBeenCalled()
  pressEscape()
  expect(onClose).toHaveBeenCalledOnce()
})

test('commands go with the screen they belong to', () => {
  const onHelp = vi.fn()
  render(<Board onMine={() => {}} onHelp={onHelp} />).unmount()
  press('?')
  expect(onHelp).not.toHaveBeenCalled()
})

test('what could be done before a window took the focus is offered in the window', () => {
  const { rerender } = render(<List />)
  rerender(<List isOpen />)
  expect(screen.getByRole('list')).toHaveTextContent('To the cards')
  expect(screen.getByRole('list')).not.toHaveTextContent('Never')
})

function List({ isOpen = false }) {
  useCommands([
    {
      id: 'cards',
      label: 'To the cards',
      isEnabled: () => document.activeElement === document.body,
      run() {},
    },
    { id: 'never', label: 'Never', isEnabled: () => false, run() {} },
  ])
  return isOpen ? <Window /> : null
}

function Window() {
  const [typed, setTyped] = useState('')
  const commands = useCommandsBefore()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    setTyped('cards')
  }, [])
  return (
    <>
      <input ref={field} defaultValue={typed} />
      <ul>
        {commands.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
    </>
  )
}

import { answersWithEnter } from './answering-with-enter'

function pressed(
  tag: string,
  key: string,
  more: KeyboardEventInit = {},
  before?: (field: HTMLElement) => void,
) {
  const field = document.body.appendChild(document.createElement(tag))
  before?.(field)
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  field.dispatchEvent(event)
  return answersWithEnter(event)
}

test('Enter in a choice that is closed answers the question', () => {
  expect(pressed('select', 'Enter')).toBe(true)
  expect(pressed('select', 'ArrowDown')).toBe(false)
})

test('Enter in an open choice takes what is marked, and answers nothing', () => {
  const open = (field: HTMLElement) => {
    field.matches = (selector) => selector === ':open'
  }
  expect(pressed('select', 'Enter', {}, open)).toBe(false)
})

test('in a longer text Enter is a new line, and Ctrl+Enter the answer', () => {
  expect(pressed('textarea', 'Enter')).toBe(false)
  expect(pressed('textarea', 'Enter', { ctrlKey: true })).toBe(true)
  expect(pressed('textarea', 'Enter', { ctrlKey: true, isComposing: true })).toBe(false)
})

test('in a line of text the browser answers by itself', () => {
  expect(pressed('input', 'Enter')).toBe(false)
  expect(pressed('button', 'Enter')).toBe(false)
})

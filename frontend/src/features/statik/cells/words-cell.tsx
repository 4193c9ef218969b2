import { Textarea, TextInput } from '@mantine/core'
import type { Kind, Part } from '../design/kinds'
import { Cell } from './cell'
import styles from './cells.module.css'
import { type Form, line, number, lines as ofLines, time, whole, words } from './forms'
import { type CellOf, useCell } from './use-cell'

interface Typed<K extends Kind> extends CellOf<K> {
  form?: Form
  /** Several lines high. */
  long?: boolean
  /** One line, which goes on below where it has no room. */
  wraps?: boolean
  type?: 'time'
  maxLength?: number
}

const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** A text of one line or, when `long`, of several. */
export function WordsCell<K extends Kind>(props: Typed<K>) {
  const { part, field, label, bare = false, placeholder, long, wraps, type } = props
  const form = props.form ?? (long ? words : line)
  const cell = useCell(part as Part, field, label, form)
  const shared = {
    ...(bare ? { 'aria-label': label } : { label }),
    ...(placeholder ? { placeholder } : {}),
    value: cell.text,
    error: cell.error || undefined,
    description: cell.found || undefined,
    inputWrapperOrder: below,
    classNames: { input: (bare ? styles.bare : styles.input) ?? '' },
    maxLength: props.maxLength ?? (long ? 2000 : 120),
    onBlur: cell.leave,
    // Esc gives up what was typed; it does not close what the field stands in.
    ...(cell.isTyped ? { 'data-mantine-stop-propagation': true } : {}),
  }
  return (
    <Cell part={part.id} field={field}>
      {long || wraps ? (
        <Textarea
          {...shared}
          minRows={1}
          maxRows={12}
          onChange={({ currentTarget: { value } }) => cell.type(wraps ? value.replace(/\n/g, ' ') : value)}
          onKeyDown={(event) => cell.press(event, long)}
        />
      ) : (
        <TextInput
          {...shared}
          {...(type ? { type } : {})}
          {...(form === number || form === whole ? { inputMode: 'decimal' as const } : {})}
          onChange={(event) => cell.type(event.currentTarget.value)}
          onKeyDown={(event) => cell.press(event)}
        />
      )}
    </Cell>
  )
}

export const NumberCell = <K extends Kind>(props: Typed<K>) => <WordsCell form={number} {...props} />
export const WholeCell = <K extends Kind>(props: Typed<K>) => <WordsCell form={whole} {...props} />
export const TimeCell = <K extends Kind>(props: Typed<K>) => <WordsCell form={time} type="time" {...props} />
/** A list: each line is one. */
export const LinesCell = <K extends Kind>(props: Typed<K>) => (
  <WordsCell form={ofLines} long maxLength={9000} {...props} />
)

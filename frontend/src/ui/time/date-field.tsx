import { useLingui } from '@lingui/react/macro'
import { CloseButton, Popover, TextInput, type TextInputProps } from '@mantine/core'
import {
  type FocusEvent,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { written } from '#lib/dates'
import { dayFrom } from '#lib/day-text'

const Calendar = lazy(() => import('./calendar'))

export interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'min' | 'type'> {
  /** YYYY-MM-DD, or "" for no day. */
  value: string
  min?: string
  /** Whether the day may be taken away. */
  clearable?: boolean
  /** Inside another popover, which would take a click into a portal for a click beside it. */
  withinPortal?: boolean
  /** A whole day was picked or typed and left; "" when it was taken away. */
  onKeep: (day: string) => void
  /** While it is being typed: the day it reads as, null while it is none; and null when the typing has ended. */
  onType?: (day: string | null, isTyping: boolean) => void
  /** Days that may be given otherwise than by a date, “+7d”, and how such a one is written out. */
  near?: { read: (text: string) => string | null; say: (day: string) => string }
  /** Said below the calendar, which would cover what is said below the field. */
  note?: ReactNode
  onOpen?: (opened: boolean) => void
}

/** A day, written out and read in the person's language: typed, or picked from a calendar that opens below. */
export function DateField({
  value,
  min,
  clearable = true,
  withinPortal = true,
  error,
  onKeep,
  onType,
  near,
  note,
  onOpen,
  ...rest
}: DateFieldProps) {
  const { t, i18n } = useLingui()
  const [typed, setTyped] = useState<string | null>(null)
  const [opened, open] = useState(false)
  const setOpened = (now: boolean) => {
    open(now)
    onOpen?.(now)
  }
  const field = useRef<HTMLInputElement>(null)
  const month = useRef<HTMLDivElement>(null)
  // A last day may follow the first one while the keyboard is on it already: what is typed then replaces it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the day became another.
  useLayoutEffect(() => {
    if (typed === null && document.activeElement === field.current) field.current?.select()
  }, [value])
  const read = (text: string) => near?.read(text) ?? dayFrom(text, i18n.locale, isoToday())
  const day = typed?.trim() ? read(typed) : ''
  const type = (text: string | null) => {
    setTyped(text)
    onType?.(text?.trim() ? read(text) : null, text !== null)
  }
  const keep = (picked: string) => {
    type(null)
    setOpened(false)
    if (picked !== value) onKeep(picked)
  }
  const leave = () => {
    setOpened(false)
    if (typed === null || day === null) return
    if (day === '' && !clearable) type(null)
    else keep(day)
  }
  const isWithin = ({ relatedTarget }: FocusEvent) =>
    relatedTarget === field.current || Boolean(month.current?.contains(relatedTarget))
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      if (!opened) setOpened(true)
      else firstIn(month.current)?.focus()
    } else if (event.key === 'Enter' && (typed !== null || opened)) {
      event.preventDefault()
      leave()
    } else if (event.key === 'Escape' && (opened || typed !== null)) {
      event.stopPropagation()
      setOpened(false)
      type(null)
      field.current?.focus()
    }
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      withRoles={false}
      withinPortal={withinPortal}
      closeOnEscape={false}
    >
      <Popover.Target>
        <TextInput
          {...rest}
          ref={field}
          autoComplete="off"
          value={
            typed ?? (near && !dated(value) ? near.say(value) : written(value, 'day', i18n.locale, 'UTC'))
          }
          error={day === null && !opened ? t`This is no day` : error}
          data-mantine-stop-propagation={opened || undefined}
          // A form is not sent with another day than the one that stands there.
          data-unreadable={(day === null && !opened) || undefined}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => type(event.currentTarget.value)}
          onClick={() => setOpened(true)}
          onBlur={(event) => !isWithin(event) && leave()}
          onKeyDown={press}
          rightSection={
            clearable && value && !rest.disabled ? (
              <CloseButton size="sm" aria-label={t`Without a day`} onClick={() => keep('')} />
            ) : null
          }
        />
      </Popover.Target>
      <Popover.Dropdown
        ref={month}
        role="dialog"
        aria-label={t`Choose a day`}
        data-over-card
        onMouseDown={(event) => event.preventDefault()}
        onBlur={(event) => !isWithin(event) && leave()}
        onKeyDown={(event) => event.key === 'Escape' && press(event)}
      >
        <Suspense fallback={null}>
          <Calendar
            key={dated(day || value)}
            value={dated(day || value)}
            min={min}
            onPick={(picked) => {
              keep(picked)
              field.current?.focus()
            }}
          />
        </Suspense>
        {note}
      </Popover.Dropdown>
    </Popover>
  )
}

function firstIn(month: HTMLDivElement | null): HTMLElement | null {
  const among = (wanted: string) => month?.querySelector<HTMLElement>(wanted)
  return among('[data-selected]') ?? among('[data-today]') ?? among('td button') ?? null
}

/** The date, of a day that is given by one. */
function dated(day: string): string {
  return /^\d{4}-/.test(day) ? day : ''
}

/** Today on this device. */
function isoToday(): string {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(),
  )
}

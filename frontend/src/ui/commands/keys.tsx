import { Kbd as MantineKbd } from '@mantine/core'
import { Fragment } from 'react'
import styles from './commands.module.css'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
const names: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  escape: 'Esc',
  enter: '↵',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  ' ': '␣',
}

/** "mod+k" or "g m" as keys on the screen. */
export function Keys({ of }: { of: string }) {
  const strokes = of === ' ' ? [of] : of.split(' ')
  return (
    <span className={styles.keys}>
      {strokes.map((stroke, at) => (
        <Fragment key={`${stroke}-${at < 1 ? 'first' : 'then'}`}>
          {stroke.split('+').map((key) => (
            <MantineKbd key={key} size="xs">
              {names[key] ?? key.toUpperCase()}
            </MantineKbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}

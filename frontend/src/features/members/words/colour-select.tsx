import { useLingui } from '@lingui/react/macro'
import { Input } from '@mantine/core'
import { tagColours, tagInk } from '#ui/theme/palette'
import styles from './colour-select.module.css'

export interface ColourSelectProps {
  label: string
  value: string
  onChange: (colour: string) => void
}

/** Chooses one of the palette's colours; each has a name to be heard. */
export function ColourSelect({ label, value, onChange }: ColourSelectProps) {
  const { t } = useLingui()
  const names: Record<string, string> = {
    gray: t`gray`,
    red: t`red`,
    orange: t`orange`,
    yellow: t`yellow`,
    green: t`green`,
    teal: t`teal`,
    blue: t`blue`,
    violet: t`violet`,
    pink: t`pink`,
    brown: t`brown`,
  }
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div role="radiogroup" aria-label={label} className={styles.colours}>
        {tagColours.map((colour) => (
          <label key={colour} className={styles.colour} style={tagInk(colour)} title={names[colour]}>
            <input
              type="radio"
              name={label}
              checked={value === colour}
              onChange={() => onChange(colour)}
              aria-label={names[colour]}
            />
            <span aria-hidden>Aa</span>
          </label>
        ))}
      </div>
    </Input.Wrapper>
  )
}

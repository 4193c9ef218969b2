import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import styles from '../plan/plan.module.css'
import { becomes, chosenPlace, type HoursPart, type Place } from './told'
import { useHoursText } from './use-hours-text'
import { useKindsOfPlace } from './use-hours-words'

/** What the clients and projects of the tool are here; those that need a word stand first. */
export function PlacesPart({ run, settings, onChange }: HoursPart) {
  const { places } = run.dry_run.hours
  const open = places.filter((place) => place.set_aside > 0).length
  if (places.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>What the hours are for</Trans>
      </h2>
      <p className={house.about}>
        {open > 0 ? (
          <Plural
            value={open}
            one="# project of the file is none here: say what it is, or its hours stay out."
            other="# projects of the file are none here: say what they are, or their hours stay out."
          />
        ) : (
          <Trans>Projects are known by their client and name; a card that a row names takes its hours.</Trans>
        )}
      </p>
      <ul className={house.list}>
        {places.map((place) => (
          <OnePlace
            key={place.key}
            place={place}
            to={becomes(place, settings)}
            onChoose={(to) => onChange({ places: chosenPlace(settings, place, to) ?? {} })}
          />
        ))}
      </ul>
    </section>
  )
}

interface OnePlaceProps {
  place: Place
  to: string
  onChoose: (to: string | null) => void
}

function OnePlace({ place, to, onChoose }: OnePlaceProps) {
  const { t } = useLingui()
  const hours = useHoursText()
  const kinds = useKindsOfPlace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const projects = (seen?.projects ?? [])
    .map(({ id, name, client }) => ({
      value: `project:${id}`,
      label: `${names.client.get(client) ?? ''} / ${name}`.replace(/^ \/ /, ''),
    }))
    .sort((one, other) => one.label.localeCompare(other.label))
  const card = to.startsWith('card:') ? [{ value: to, label: place.becomes_name }] : []
  const name = place.key || t`Without a project`
  return (
    <li
      className={`${house.row} ${styles.person}`}
      data-open={to === '' && place.set_aside > 0 ? true : undefined}
    >
      <span className={house.main}>
        <span className={house.name}>{name}</span>
        <span className={house.quiet}>
          {hours(place.minutes)} · <Plural value={place.rows} one="# row" other="# rows" />
          {place.cards > 0 ? (
            <>
              {' · '}
              <Plural value={place.cards} one="# names its card" other="# name their cards" />
            </>
          ) : null}
        </span>
      </span>
      <IconArrowRight size={16} className={house.onlyWide} aria-hidden />
      <Select
        aria-label={t`What “${name}” is here`}
        placeholder={t`Say what it is`}
        searchable
        clearable
        nothingFoundMessage={t`No project is called so.`}
        data={[
          { group: t`Without a client`, items: kinds },
          { group: t`Projects`, items: [...card, ...projects] },
        ]}
        value={to || null}
        onChange={onChoose}
        className={styles.chooser ?? ''}
        {...(place.known_by === 'name' && to === place.becomes ? { description: t`known by its name` } : {})}
        {...(place.known_by === 'word' && to === place.becomes ? { description: t`suggested` } : {})}
      />
    </li>
  )
}

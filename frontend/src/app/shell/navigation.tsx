import { Trans, useLingui } from '@lingui/react/macro'
import { Tooltip } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSession } from '#api/session'
import { useWorkspace } from '#api/workspace'
import { SpacesNavigation } from '#features/boards/spaces/spaces-navigation'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Keys } from '#ui/commands/keys'
import styles from './navigation.module.css'
import { guestPlaces, guestWorkPlaces, housePlaces, type Place, workPlaces } from './places'
import { UserMenu } from './user-menu'
import { WorkspaceMenu } from './workspace-menu'

/** The left side: where the work is on top, the house below, the person at the foot. */
export function Navigation({
  narrow = false,
  onHelp,
  onPalette,
}: {
  narrow?: boolean
  onHelp: () => void
  onPalette: () => void
}) {
  const { t } = useLingui()
  const { workspaces } = useSession()
  const workspace = useWorkspace()
  const isGuest = workspaces.find(({ slug }) => slug === workspace)?.role === 'guest'
  const house = isGuest ? guestPlaces : housePlaces
  const { data: seen } = useWorkspaceSeen()
  const seesPrices = (seen?.me.money ?? 0) >= 3
  const work = (isGuest ? guestWorkPlaces : workPlaces).filter(({ prices }) => !prices || seesPrices)
  return (
    <nav className={styles.navigation} data-narrow={narrow || undefined} aria-label={t`Main`}>
      <WorkspaceMenu narrow={narrow} />
      <div className={styles.scroll}>
        <button
          type="button"
          className={styles.seek}
          // What is done from the palette is done to what has the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onPalette}
          {...(narrow ? { 'aria-label': t`Search or do` } : {})}
        >
          <IconSearch size={18} stroke={1.6} aria-hidden />
          {narrow ? null : (
            <>
              <span className={styles.seekName}>
                <Trans>Search or do</Trans>
              </span>
              <Keys of="mod+k" />
            </>
          )}
        </button>
        {work.map((place) => (
          <PlaceLink key={place.path} place={place} narrow={narrow} />
        ))}
        {narrow ? null : <SpacesNavigation />}
        <hr className={styles.rule} />
        {house.map((place) => (
          <PlaceLink key={place.path} place={place} narrow={narrow} />
        ))}
      </div>
      <UserMenu narrow={narrow} onHelp={onHelp} />
    </nav>
  )
}

function PlaceLink({ place, narrow }: { place: Place; narrow: boolean }) {
  const { i18n } = useLingui()
  const workspace = useWorkspace()
  const label = i18n._(place.label)
  const Picture = place.icon
  const link = (
    <Link
      to={`/w/${workspace}/${place.path}`}
      className={styles.place}
      activeOptions={{ exact: place.path === 'boards' }}
      {...(narrow ? { 'aria-label': label } : {})}
    >
      <Picture size={18} stroke={1.6} aria-hidden />
      {narrow ? null : <span>{label}</span>}
    </Link>
  )
  if (!narrow) return link
  return (
    <Tooltip label={label} position="right">
      {link}
    </Tooltip>
  )
}

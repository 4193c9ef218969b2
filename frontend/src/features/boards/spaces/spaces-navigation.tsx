import { useLingui } from '@lingui/react/macro'
import { IconChevronRight, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import styles from './spaces-navigation.module.css'
import { type Space, useSpaces } from './use-spaces'

/** The spaces with their boards in the left navigation. */
export function SpacesNavigation() {
  const { spaces } = useSpaces()
  return spaces?.map((space) => <SpaceGroup key={space.id} space={space} />)
}

function SpaceGroup({ space }: { space: Space }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [opened, setOpened] = useState(true)
  return (
    <section className={styles.space}>
      {space.name ? (
        <button
          type="button"
          className={styles.heading}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconChevronRight size={14} className={styles.arrow} aria-hidden />
          <span className={styles.name}>{space.name}</span>
          {space.private ? <IconLock size={13} aria-label={t`Private space`} /> : null}
        </button>
      ) : null}
      {opened
        ? space.boards.map((board) => (
            <Link key={board.id} to={`/w/${workspace}/boards/${board.id}`} className={styles.board}>
              <span className={styles.name}>{board.name}</span>
            </Link>
          ))
        : null}
    </section>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Drawer } from '@mantine/core'
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebar, IconMenu2 } from '@tabler/icons-react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { Bell } from '#features/inbox/bell/bell'
import { OldKeys } from '#features/members/asking/old-keys'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { TimerInHeader } from '#features/timesheets'
import { HelpDialog } from '#ui/commands/help-dialog'
import { HeaderSlot } from '#ui/page'
import { LoadingState } from '#ui/states/loading-state'
import { useZone, ZoneContext } from '#ui/time/zone'
import { Palette } from '../palette/palette'
import { Connection } from './connection'
import { LookingAsBanner } from './looking-as-banner'
import { Navigation } from './navigation'
import styles from './shell.module.css'
import { useShellCommands } from './shell-commands'

export function Shell() {
  const { t } = useLingui()
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const [narrow, setNarrow] = useLocalStorage({ key: 'baton.narrow', defaultValue: false })
  const [drawer, { open, close }] = useDisclosure(false)
  const [help, helping] = useDisclosure(false)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const { pathname } = useLocation()
  // A colleague far away reads the same hour on every page.
  const here = useZone()
  const zone = useWorkspaceSeen().data?.workspace.time_zone ?? here
  const toggle = () => (isPhone ? open() : setNarrow((was) => !was))
  const [palette, seeking] = useDisclosure(false)
  useShellCommands({ onHelp: helping.open, onToggleNavigation: toggle, onPalette: seeking.open })

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has arrived has no more use for the drawer.
  useEffect(close, [pathname])

  return (
    <div className={styles.shell} data-narrow={narrow || undefined}>
      <a href="#content" className={styles.skip}>
        <Trans>Skip to the content</Trans>
      </a>
      {isPhone ? (
        <Drawer.Root opened={drawer} onClose={close} size={300}>
          <Drawer.Overlay />
          <Drawer.Content aria-label={t`Navigation`}>
            <Drawer.Body className={styles.drawer ?? ''}>
              <Navigation
                onHelp={helping.open}
                onPalette={() => {
                  close()
                  seeking.open()
                }}
              />
            </Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      ) : (
        <div className={styles.side}>
          <Navigation narrow={narrow} onHelp={helping.open} onPalette={seeking.open} />
        </div>
      )}
      <header className={styles.header}>
        <ActionIcon
          onClick={toggle}
          aria-label={
            isPhone ? t`Open the navigation` : narrow ? t`Unfold the navigation` : t`Fold the navigation`
          }
          size={isPhone ? 'lg' : 'md'}
        >
          {isPhone ? <IconMenu2 size={20} stroke={1.6} /> : <IconLayoutSidebar size={18} stroke={1.6} />}
        </ActionIcon>
        <div ref={setSlot} className={styles.slot} />
        <Connection />
        <TimerInHeader />
        <Bell />
      </header>
      <LookingAsBanner />
      <main id="content" tabIndex={-1} className={styles.content}>
        <HeaderSlot value={slot}>
          <ZoneContext value={zone}>
            <OldKeys>
              <Suspense fallback={<LoadingState />}>
                <Outlet />
              </Suspense>
            </OldKeys>
          </ZoneContext>
        </HeaderSlot>
      </main>
      {palette ? <Palette onClose={seeking.close} /> : null}
      <HelpDialog opened={help} onClose={helping.close} />
    </div>
  )
}

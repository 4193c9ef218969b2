import { useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import { useSession } from '#api/session'
import { useWorkspace } from '#api/workspace'
import { BatonMark } from './baton-mark'
import styles from './navigation.module.css'

/** The name of the workspace; with several of them, the way from one to another. */
export function WorkspaceMenu({ narrow }: { narrow: boolean }) {
  const { t } = useLingui()
  const { workspaces } = useSession()
  const current = useWorkspace()
  const name = workspaces.find(({ slug }) => slug === current)?.name ?? current
  const face = (
    <>
      <BatonMark />
      {narrow ? null : <span className={styles.ownerName}>{name}</span>}
    </>
  )
  if (workspaces.length < 2)
    return (
      <a className={styles.owner} href={`/w/${current}`} {...(narrow ? { 'aria-label': name } : {})}>
        {face}
      </a>
    )
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button type="button" className={styles.owner} aria-label={t`Workspace: ${name}`}>
          {face}
          {narrow ? null : <IconSelector size={15} className={styles.quiet} aria-hidden />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {workspaces.map((workspace) => (
          <Menu.Item
            key={workspace.slug}
            component="a"
            href={`/w/${workspace.slug}`}
            rightSection={workspace.slug === current ? <IconCheck size={15} aria-hidden /> : null}
          >
            {workspace.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

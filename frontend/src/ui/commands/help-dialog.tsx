import { useLingui } from '@lingui/react/macro'
import { Dialog } from '#ui/dialog'
import styles from './commands.module.css'
import { Keys } from './keys'
import { type Command, useAllCommands } from './registry'

export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const groups = Map.groupBy(
    useAllCommands().filter(({ keys, sequence }) => keys ?? sequence),
    ({ group }) => group ?? t`Everywhere`,
  )
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Keyboard shortcuts`} size="md">
      {[...groups].map(([group, commands]) => (
        <section key={group} className={styles.group}>
          <h3 className={styles.heading}>{group}</h3>
          <dl className={styles.list}>
            {commands.map((command) => (
              <Row key={command.id} command={command} />
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}

function Row({ command: { label, keys, also, sequence } }: { command: Command }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>
        <Keys of={keys ?? sequence ?? ''} /> {also ? <Keys of={also} /> : null}
      </dd>
    </div>
  )
}

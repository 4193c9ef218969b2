/* Whoever signed out leaves no unsent words behind on this device. */
for (const key of Object.keys(localStorage)) if (key.startsWith('baton.draft.')) localStorage.removeItem(key)

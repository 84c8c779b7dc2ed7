// What messages deep in the page need of it: the commands, and a way to send one.
import { createContext, useContext } from 'react';
import type { CommandInfo } from '../protocol.ts';
import type { Outgoing } from './use-chat.ts';

interface Tools {
  readonly commands: readonly CommandInfo[];
  readonly locale: 'en' | 'ja';
  readonly send: (outgoing: Outgoing) => void;
}

export const ToolsContext = createContext<Tools>({ commands: [], locale: 'en', send: () => {} });
export const useTools = (): Tools => useContext(ToolsContext);

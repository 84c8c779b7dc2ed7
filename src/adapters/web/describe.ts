// Commands as the page lists them.
import type { Command, CommandOption } from '../../core/command.ts';
import type { CommandInfo, OptionInfo } from './protocol.ts';

export const describeCommand = ({ name, description, ja, options, onMessage }: Command): CommandInfo => ({
  name,
  description,
  ja: ja ?? null,
  options: options.map(describeOption),
  onMessage: onMessage ?? null,
});

const describeOption = (option: CommandOption): OptionInfo => ({
  name: option.name,
  description: option.description,
  ja: option.ja ?? null,
  type: option.type,
  required: option.required === true,
  completes: option.type === 'text' && option.complete !== undefined,
  maxLength: option.type === 'text' ? option.maxLength : null,
  min: option.type === 'integer' ? option.min : null,
  max: option.type === 'integer' ? option.max : null,
});

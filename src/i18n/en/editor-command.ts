/** The fields of a command app, which come when there is one. */
const editorCommand = {
  'editor.method': 'Method',
  'editor.method.put': 'Put text into the field (PUT)',
  'editor.method.send': 'Send text (SEND)',
  'editor.method.call': 'Call a number (CALL)',
  'editor.method.support': 'Open a support chat (SUPPORT)',
  'editor.method.putHint': 'Added at the cursor; the person sends it.',
  'editor.method.sendHint': 'Sent at once; what was in the field stays there.',
  'editor.method.callHint': 'Starts a call through the portal’s telephony.',
  'editor.method.supportHint': 'Opens the chat of an external open line.',
  'editor.parameter': 'Parameter',
  'editor.parameter.whole': 'Stored whole:',
  'editor.parameter.kept': 'Only this will be stored:',
} as const;

export default editorCommand;

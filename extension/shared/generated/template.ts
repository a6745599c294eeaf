/* Generated from rules/schema/template.schema.json by tools/generate/types.mjs. Do not edit. */

export type Text = string;

/**
 * One reply template in one language: a text with slots that Takt fills from the thread, the recipient and the writer's profile. In texts stand {slot}, {gender:he|she|unknown}, {customer-gender:…}, {address:ты|вы} and [parts that fall away when their {slot} cannot be filled]; no other brace or bracket.
 */
export interface Template {
  schema: 'takt.template/1';
  /**
   * Whose template it is, and the scenario.
   */
  id: string;
  language: 'en' | 'ru' | 'kk' | 'sv';
  /**
   * When somebody last made sure that it still says what is true. The templates that Takt brings all have it.
   */
  reviewed?: string;
  title: Text;
  subject?: Text;
  /**
   * The first is the default.
   */
  variants: {
    register: 'friendly' | 'formal';
    /**
     * One paragraph each; blank lines join them. Each can be inserted alone.
     */
    sections: {
      part: 'greeting' | 'thanks' | 'empathy' | 'apology' | 'explanation' | 'steps' | 'request' | 'promise' | 'closing';
      text: Text;
    }[];
  }[];
}

/** Settings: who the writer is. Fills the slots of templates; every field may stay empty. */
import { selectField, textField } from '../controls';
import { GENDERS, PROFILE_TEXTS, type Profile } from '../../shared/settings';
import { help, section, type Section } from './page';

/** What a browser may offer to fill in. */
const AUTOCOMPLETE = { name: 'name', position: 'organization-title', phone: 'tel', organisation: 'organization' };

export const profileSection: Section = ({ settings, say, change }) => {
  const set = (part: Partial<Profile>): void => change((now) => ({ ...now, profile: { ...now.profile, ...part } }));
  return section(
    'profile',
    say('options.profile'),
    help(say('options.profileHelp')),
    ...PROFILE_TEXTS.map((member) =>
      textField(
        `profile-${member}`,
        say(`options.profile.${member}`),
        settings.profile[member],
        AUTOCOMPLETE[member],
        (text) => set({ [member]: text }),
      ),
    ),
    selectField(
      'profile-gender',
      say('options.profile.gender'),
      GENDERS.map((value) => ({ value, label: say(`gender.${value}`) })),
      settings.profile.gender,
      (gender) => set({ gender }),
    ),
    help(say('options.profile.genderHelp')),
  );
};

# What the tests' Request Tracker holds beside its own initial data: an agent for each editor and interface language, the right
# of everybody to open a ticket by mail and to answer, and no automatic receipt, so that the sink has only what agents send.
my @agents = map { my $editor = $_; map { [$editor, $_] } qw(en ru) } qw(html plain);

@Users = map {
  my ($editor, $language) = @$_;
  { Name => "$editor.$language", RealName => 'Alice Agent', EmailAddress => "$editor.$language\@desk.test",
    Password => 'password', Lang => $language, Privileged => 1 }
} @agents;

@ACL = (
  (map { { GroupDomain => 'SystemInternal', GroupType => 'Everyone', Right => $_, Queue => 'General' } }
    qw(CreateTicket ReplyToTicket)),
  { GroupDomain => 'SystemInternal', GroupType => 'Privileged', Right => 'SuperUser' },
);

@Final = (sub {
  for (@agents) {
    my ($editor, $language) = @$_;
    my $user = RT::User->new(RT->SystemUser);
    $user->Load("$editor.$language");
    $user->SetPreferences(RT->System => { MessageBoxRichText => $editor eq 'html' ? 1 : 0 });
  }
  my $receipt = RT::Scrip->new(RT->SystemUser);
  $receipt->LoadByCols(Description => 'On Create Autoreply To Requestors');
  $receipt->SetDisabled(1) if $receipt->Id;
});
1;

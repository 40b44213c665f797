"""What is stored on a person's device or read from it, which needs consent whatever basis the processing has."""

from typing import TypeVar

import attrs

from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact

OutcomeT_co = TypeVar("OutcomeT_co", covariant=True)


@attrs.frozen(kw_only=True)
class DeviceAccess(SubjectLocation[OutcomeT_co]):
    """Access to the device from which data come: cookies, local storage, pixels, scripts and identifiers of the device."""

    reads_device: bool | None = fact(
        "Is anything stored on the person's device, or read from it, to obtain the data, as by cookies, local storage, pixels "
        "or scripts?",
        yes="information is stored on the person's device or read from it",
        no="nothing is stored on the person's device or read from it",
        who="controller",
        changeable=True,
    )
    device_access_needed: bool | None = fact(
        "Is that done solely to transmit a communication, or strictly necessary for a service that the person asked for?",
        yes="the transmission, or a service that the person asked for, strictly needs the access to the device",
        no="neither the transmission nor a service that the person asked for strictly needs the access to the device",
        who="lawyer",
    )
    device_own_statistics: bool | None = fact(
        "Does it serve statistics on the use of the controller's own service, to improve it, and nothing else, with clear "
        "information, a simple and free way to object, and no objection so far?",
        yes="the access to the device serves the service's own statistics alone, with information and no objection",
        no="the access to the device serves more than the service's own statistics, or lacks information or a way to object",
        who="controller",
    )
    device_consent: bool | None = fact(
        "Has the person consented to this access to the device, after clear and comprehensive information on its purpose?",
        yes="the person consented to the access to the device",
        no="the person did not consent to the access to the device",
        who="records",
        changeable=True,
    )

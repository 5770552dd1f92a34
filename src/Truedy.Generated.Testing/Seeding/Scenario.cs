namespace Truedy.Generated.Testing.Seeding;

/// <summary>What one kind of conversation is about; caller and agent speak in turn, the agent first.</summary>
internal sealed record Scenario(string Sentiment, string Short, string Summary, params string[] Lines)
{
    public static readonly Scenario[] All =
    [
        new(
            "positive", "Billing inquiry - resolved", "Customer inquired about billing and was provided with account information.",
            "Hello, this is Ada from Northwind Services. How can I help you?",
            "Hi, I was charged twice this month and I don't know why.",
            "I see two charges: the second one was an authorisation, which was released yesterday.",
            "Oh, that explains it. Thank you!"),
        new(
            "neutral", "Refund policy", "Customer inquired about refund policy. Issue resolved.",
            "Good morning, you are speaking with Northwind Services.",
            "How long do I have to send something back?",
            "Thirty days from delivery, in the original packaging.",
            "All right, I will do that this week."),
        new(
            "positive", "Appointment booked", "Caller booked a check-up for Tuesday at half past nine and asked for a reminder by text message.",
            "Welcome to Brookside Dental. Would you like to book an appointment?",
            "Yes please, a check-up, ideally in the morning.",
            "Tuesday at half past nine is free. Shall I take it?",
            "Perfect. Could you send me a reminder?",
            "Of course, you will get a text message the day before."),
        new(
            "negative", "Delivery late - escalated",
            "Customer's order is six days late. The agent apologised and opened a ticket with the carrier; a person will call back.",
            "Hello, Contoso Parcels. What can I do for you?",
            "My order should have been here six days ago. This is the third time I call.",
            "I am sorry. The parcel has not moved since Friday, so I am opening a ticket with the carrier.",
            "I want to talk to a person about this.",
            "Understood. A colleague will call you back within two hours."),
        new(
            "neutral", "Address changed", "Customer moved to Zürich and changed the delivery address; the order of 4 May goes to the new one.",
            "Contoso Parcels, good afternoon.",
            "I have moved. The new address is Müllerstraße 12, in Zürich.",
            "Thank you, it is changed. Your order of 4 May will go there."),
        new(
            "positive", "Demo scheduled", "Lead is interested in the team plan - a demo was scheduled for Thursday, with two colleagues.",
            "Hi, this is Leo from Fabrikam. You asked for more about our team plan?",
            "Yes, we are eight people. Could we see it?",
            "Gladly: Thursday at two, thirty minutes, with an engineer.",
            "Good. I'll bring two colleagues."),
        new(
            "negative", "Not interested", "The called party asked not to be called again. Number marked \"do not call\".",
            "Hello, this is Leo from Fabrikam. Is this a good moment?",
            "No. Please take me off your list.",
            "Done. I apologise for the interruption."),
        new(
            "neutral", "Opening hours", "Caller asked for the opening hours on the public holiday.",
            "Café Adatum, hello!",
            "Are you open on Monday?",
            "Yes, from ten to four."),
    ];
}

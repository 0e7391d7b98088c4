package dev.aviary.bootstrap;

import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.profile.ProfileUseCases;
import dev.aviary.application.profile.port.in.ChangeAvatar;
import dev.aviary.application.profile.port.in.ChangeCover;
import dev.aviary.application.profile.port.in.EditPrivacy;
import dev.aviary.application.profile.port.in.MoveCover;
import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.RelationshipUseCases;
import dev.aviary.application.relationship.port.in.AnswerFollowRequest;
import dev.aviary.application.relationship.port.in.BlockAccount;
import dev.aviary.application.relationship.port.in.FollowAccount;
import dev.aviary.application.relationship.port.in.ListFollows;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the use cases of profiles, and of who may reach whom, on their adapters. */
@Dependent
class ProfileWiring {

  @Produces
  @Singleton
  ProfileUseCases profileUseCases(
      Accounts accounts, Relationships relationships, Transactions transactions) {
    return new ProfileUseCases(accounts, relationships, transactions);
  }

  @Produces
  @Singleton
  ViewProfile viewProfile(ProfileUseCases useCases) {
    return useCases.viewProfile();
  }

  @Produces
  @Singleton
  EditPrivacy editPrivacy(ProfileUseCases useCases) {
    return useCases.editPrivacy();
  }

  @Produces
  @Singleton
  ChangeAvatar changeAvatar(ProfileUseCases useCases, PictureCodec codec, NewMedia newMedia) {
    return useCases.changeAvatar(codec, newMedia);
  }

  @Produces
  @Singleton
  ChangeCover changeCover(
      ProfileUseCases useCases,
      PictureCodec codec,
      @ForChanges MediaStore store,
      NewMedia newMedia) {
    return useCases.changeCover(codec, store, newMedia);
  }

  @Produces
  @Singleton
  MoveCover moveCover(
      ProfileUseCases useCases,
      PictureCodec codec,
      @ForChanges MediaStore store,
      NewMedia newMedia) {
    return useCases.moveCover(codec, store, newMedia);
  }

  @Produces
  @Singleton
  RelationshipUseCases relationshipUseCases(
      Accounts accounts,
      Relationships relationships,
      FollowLists followLists,
      Conversations conversations,
      Transactions transactions,
      AuditLog audit,
      InstantSource clock) {
    var stores =
        new RelationshipUseCases.Stores(
            accounts, relationships, followLists, conversations, transactions);
    return new RelationshipUseCases(stores, audit, clock);
  }

  @Produces
  @Singleton
  BlockAccount blockAccount(RelationshipUseCases useCases) {
    return useCases.blockAccount();
  }

  @Produces
  @Singleton
  FollowAccount followAccount(RelationshipUseCases useCases) {
    return useCases.followAccount();
  }

  @Produces
  @Singleton
  AnswerFollowRequest answerFollowRequest(RelationshipUseCases useCases) {
    return useCases.answerFollowRequest();
  }

  @Produces
  @Singleton
  ListFollows listFollows(RelationshipUseCases useCases) {
    return useCases.listFollows();
  }
}
